package io.tykredis.lint;

import io.tykredis.diagnostic.Diagnostic;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Runs every rule there is. */
public final class Linter {

    private final List<Rule> rules;

    public Linter(Collection<Rule> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(rule -> rule.code().slug()))
                .toList();
    }

    /** In alphabetical order of their codes. */
    public List<Rule> rules() {
        return rules;
    }

    /** Everything the rules find, sorted, without repetitions. */
    public List<Diagnostic> lint(Subject subject) {
        return rules.stream()
                .flatMap(rule -> rule.check(subject)
                        .map(found -> new Diagnostic(
                                rule.code(), found.component(), found.pointer(), found.message(), found.fix())))
                .sorted()
                .distinct()
                .toList();
    }
}
