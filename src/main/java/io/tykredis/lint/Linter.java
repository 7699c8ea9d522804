package io.tykredis.lint;

import io.tykredis.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The runner of all rules. */
public final class Linter {

    private final List<Rule> rules;
    private final Consumer<Diagnostic> listener;
    private final List<SpecRule> specRules;

    public Linter(Collection<Rule> rules) {
        this(rules, found -> {});
    }

    /**
     * Runs these rules.
     *
     * @param listener receives every finding
     */
    public Linter(Collection<Rule> rules, Consumer<Diagnostic> listener) {
        this.listener = listener;
        this.rules = rules.stream()
                .sorted(Comparator.comparing((Rule rule) -> rule.code().slug())
                        .thenComparing(rule -> rule.code().severity()))
                .toList();
        this.specRules = only(SpecRule.class);
    }

    /** In alphabetical order of their codes. */
    public List<Rule> rules() {
        return rules;
    }

    /** Everything the rules about specs find, sorted, without repetitions. */
    public List<Diagnostic> lint(LintContext context) {
        return run(specRules, (rule, found) -> rule.check(context, found));
    }

    /** What those of the rules about specs find that are asked. */
    public List<Diagnostic> lint(LintContext context, Predicate<SpecRule> asked) {
        return run(specRules.stream().filter(asked).toList(), (rule, found) -> rule.check(context, found));
    }

    /** Everything that the rules of one kind find, sorted, without repetitions. */
    public <R extends Rule> List<Diagnostic> run(Class<R> kind, Function<R, Stream<Finding>> check) {
        return run(only(kind), (rule, found) -> check.apply(rule).forEach(found));
    }

    private <R extends Rule> List<R> only(Class<R> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private <R extends Rule> List<Diagnostic> run(List<R> rules, BiConsumer<R, Consumer<Finding>> check) {
        List<Diagnostic> all = new ArrayList<>();
        for (R rule : rules) {
            check.accept(
                    rule,
                    found -> all.add(new Diagnostic(
                            rule.code(),
                            found.component(),
                            found.pointer(),
                            found.message(),
                            found.fix(),
                            null,
                            found.remedies(),
                            List.of())));
        }
        List<Diagnostic> once = once(all);
        once.forEach(listener);
        return once;
    }

    private static List<Diagnostic> once(List<Diagnostic> all) {
        if (all.size() < 2) {
            return List.copyOf(all);
        }
        Collections.sort(all);
        List<Diagnostic> once = new ArrayList<>(all.size());
        for (Diagnostic each : all) {
            if (!repeats(each, once)) {
                once.add(each);
            }
        }
        return List.copyOf(once);
    }

    /**
     * Removes repeated findings. Equal ones are adjacent, except for findings that differ only in fields outside the
     * sort order.
     */
    private static boolean repeats(Diagnostic each, List<Diagnostic> sorted) {
        for (int i = sorted.size() - 1; i >= 0 && sorted.get(i).compareTo(each) == 0; i--) {
            if (sorted.get(i).equals(each)) {
                return true;
            }
        }
        return false;
    }
}
