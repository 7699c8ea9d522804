package io.tykredis.doctor;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A cause with all places where it occurs. */
public record Cause(Code code, List<Diagnostic> diagnostics) {

    public Cause {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Groups diagnostics by cause, in the order of their first finding: errors come first. */
    static List<Cause> of(List<Diagnostic> diagnostics) {
        Map<Code, List<Diagnostic>> groups = new LinkedHashMap<>();
        diagnostics.forEach(each ->
                groups.computeIfAbsent(each.code(), code -> new ArrayList<>()).add(each));
        return groups.entrySet().stream()
                .map(group -> new Cause(group.getKey(), group.getValue()))
                .toList();
    }

    /** The affected components; empty if it affects all. */
    public List<String> components() {
        return diagnostics.stream()
                .map(Diagnostic::component)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
