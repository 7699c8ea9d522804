package io.tykredis.doctor;

import io.tykredis.catalog.Concept;
import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.ImportResult;
import io.tykredis.imports.ImportedComponent;
import io.tykredis.imports.Plane;
import io.tykredis.imports.form.IgnoreComments;
import io.tykredis.imports.unread.UnreadName;
import io.tykredis.input.Pointer;
import io.tykredis.lint.Linter;
import io.tykredis.redis.probe.ProbeContext;
import io.tykredis.redis.probe.Verifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The diagnosis of imported configurations. */
public final class Doctor {

    private final LiveChecks live;
    private final Priorities priorities;

    public Doctor(Linter linter, Verifier verifier) {
        this.live = new LiveChecks(verifier);
        Map<Code, Set<Concept>> compared = new HashMap<>();
        linter.rules().forEach(rule -> {
            if (rule instanceof ConfigRule config) {
                compared.put(rule.code(), config.compares());
            }
        });
        this.priorities = new Priorities(code -> compared.getOrDefault(code, Set.of()));
    }

    /**
     * Examines a deployment.
     *
     * @param context the vantage point for live checks; empty: no live checks
     */
    public Diagnosis examine(ImportResult imported, Optional<ProbeContext> context) {
        List<Diagnostic> diagnostics =
                IgnoreComments.apply(imported.diagnostics(), imported.reading().files());
        Optional<List<LiveResult>> results =
                context.map(from -> live.run(imported.compared().values(), from));
        Set<String> deciding = imported.compared().values().stream()
                .flatMap(plane -> plane.members().stream().limit(1))
                .map(ImportedComponent::name)
                .collect(Collectors.toSet());
        return new Diagnosis(
                imported.reading().sources(),
                imported.compared().entrySet().stream()
                        .flatMap(plane -> Connection.of(plane.getKey(), plane.getValue()))
                        .toList(),
                imported.assumed(),
                Cause.of(diagnostics),
                results,
                priorities.first(deciding, unread(imported), diagnostics, results.orElse(List.of())));
    }

    /** The names that components ignore, by place. */
    private static Map<Pointer, UnreadName> unread(ImportResult imported) {
        return imported.compared().values().stream()
                .flatMap(Plane::readings)
                .flatMap(reading -> reading.unread().stream())
                .filter(name -> name.kind() != UnreadName.Kind.DEAD)
                .collect(Collectors.toMap(UnreadName::at, name -> name, (first, second) -> first));
    }
}
