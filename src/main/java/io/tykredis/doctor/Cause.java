package io.tykredis.doctor;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One cause with all places where it occurs. */
public record Cause(Code code, List<Diagnostic> diagnostics) {

    public Cause {
        diagnostics = List.copyOf(diagnostics);
    }

    /** In the order of their first finding, so errors first. */
    static List<Cause> of(List<Diagnostic> diagnostics) {
        Map<Code, List<Diagnostic>> groups = new LinkedHashMap<>();
        diagnostics.forEach(each ->
                groups.computeIfAbsent(each.code(), code -> new ArrayList<>()).add(each));
        return groups.entrySet().stream()
                .map(group -> new Cause(group.getKey(), group.getValue()))
                .toList();
    }

    /** The components that it concerns; empty if it concerns all. */
    public List<String> components() {
        return diagnostics.stream()
                .map(Diagnostic::component)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
