package io.tykredis.doctor;

import io.tykredis.catalog.Concept;
import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Severity;
import io.tykredis.imports.unread.UnreadName;
import io.tykredis.input.Pointer;
import io.tykredis.redis.probe.Check;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The order of repairs in a deployment: first errors of a single component, then errors of the live Redis, then
 * differences between components. An ignored setting that explains a difference comes before it, any other with the
 * warnings.
 */
final class Priorities {

    private static final int MOST = 3;

    private final Function<Code, Set<Concept>> compared;

    /** @param compared the settings in which the rule of a code compares two components */
    Priorities(Function<Code, Set<Concept>> compared) {
        this.compared = compared;
    }

    /**
     * Returns the steps to take first.
     *
     * @param deciding the components that the others are compared with
     * @param unread the names that components ignore, by place
     */
    List<NextStep> first(
            Set<String> deciding,
            Map<Pointer, UnreadName> unread,
            List<Diagnostic> diagnostics,
            List<LiveResult> live) {
        Predicate<Diagnostic> error = found -> found.code().severity() == Severity.ERROR;
        Predicate<Diagnostic> warning = found -> found.code().severity() == Severity.WARNING;
        Predicate<Diagnostic> compares = found -> !compared.apply(found.code()).isEmpty();
        Predicate<Diagnostic> fault = error.and(compares.negate());
        Set<Pointer> faults =
                diagnostics.stream().filter(fault).map(Diagnostic::pointer).collect(Collectors.toSet());
        Predicate<Diagnostic> difference = error.and(compares).and(found -> !faults.contains(found.pointer()));
        List<Diagnostic> differences = diagnostics.stream().filter(difference).toList();
        Predicate<Diagnostic> cause = found -> {
            UnreadName name = unread.get(found.pointer());
            return name != null && differences.stream().anyMatch(each -> explains(name, each, deciding));
        };
        return Stream.of(
                        steps(diagnostics, fault),
                        live.stream().flatMap(Priorities::failed),
                        steps(diagnostics, cause),
                        steps(diagnostics, difference),
                        steps(diagnostics, warning))
                .flatMap(some -> some)
                .filter(once())
                .limit(MOST)
                .toList();
    }

    /** Whether the difference may be there because the component ignores the name. */
    private boolean explains(UnreadName name, Diagnostic difference, Set<String> deciding) {
        boolean ofOne = Objects.equals(name.component(), difference.component()) || deciding.contains(name.component());
        return ofOne
                && (name.about() == null || compared.apply(difference.code()).contains(name.about()));
    }

    private static Stream<NextStep> steps(List<Diagnostic> diagnostics, Predicate<Diagnostic> which) {
        return diagnostics.stream().filter(which).map(NextStep::of);
    }

    private static Stream<NextStep> failed(LiveResult result) {
        return result.verification().checks().stream()
                .filter(check -> check.status() == Check.Status.FAILED)
                .map(check -> NextStep.of(check, result.components()));
    }

    /** Keeps one step for all findings that the same change repairs. */
    private static Predicate<NextStep> once() {
        Set<String> fixes = new HashSet<>();
        return step -> fixes.add(step.components() + step.fix());
    }
}
