package io.tykredis.doctor;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Severity;
import io.tykredis.imports.ConfigRule.Relation;
import io.tykredis.input.Pointer;
import io.tykredis.redis.probe.Check;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The order of repairs in a deployment: first errors of a single component, then errors of the live Redis, then ignored
 * settings of a component that differs from another, then other differences.
 */
final class Priorities {

    private static final int MOST = 3;

    private final Function<Code, Relation> relations;

    Priorities(Function<Code, Relation> relations) {
        this.relations = relations;
    }

    /** @param deciding the components that the others are compared with */
    List<NextStep> first(Set<String> deciding, List<Diagnostic> diagnostics, List<LiveResult> live) {
        Predicate<Diagnostic> error = found -> found.code().severity() == Severity.ERROR;
        Predicate<Diagnostic> warning = found -> found.code().severity() == Severity.WARNING;
        Predicate<Diagnostic> differs = found -> relations.apply(found.code()) == Relation.DIFFERENCE;
        Predicate<Diagnostic> ignored = found -> relations.apply(found.code()) == Relation.IGNORED_SETTING;
        Predicate<Diagnostic> fault = error.and(differs.negate());
        Set<Pointer> faults =
                diagnostics.stream().filter(fault).map(Diagnostic::pointer).collect(Collectors.toSet());
        Predicate<Diagnostic> difference = error.and(differs).and(found -> !faults.contains(found.pointer()));
        Set<String> differing = diagnostics.stream()
                .filter(difference)
                .flatMap(found -> Stream.concat(deciding.stream(), Stream.ofNullable(found.component())))
                .collect(Collectors.toSet());
        return Stream.of(
                        steps(diagnostics, fault),
                        live.stream().flatMap(Priorities::failed),
                        steps(diagnostics, ignored.and(found -> differing.contains(found.component()))),
                        steps(diagnostics, difference),
                        steps(diagnostics, warning))
                .flatMap(some -> some)
                .filter(once())
                .limit(MOST)
                .toList();
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
