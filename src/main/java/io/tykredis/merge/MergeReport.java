package io.tykredis.merge;

import io.tykredis.diagnostic.Diagnostic;
import java.util.List;

/**
 * A merged file with its diagnostics.
 *
 * @param diagnostics pointers begin with {@code /spec} for the spec and {@code /config} for the file
 */
public record MergeReport(MergeResult merged, List<Diagnostic> diagnostics) {

    public MergeReport {
        diagnostics = List.copyOf(diagnostics);
    }
}
