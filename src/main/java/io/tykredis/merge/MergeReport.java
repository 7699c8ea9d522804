package io.tykredis.merge;

import io.tykredis.diagnostic.Diagnostic;
import java.util.List;

/**
 * A merged file with its diagnostics.
 *
 * @param diagnostics those of the spec at {@code /spec}, those of the file's keys at {@code /config}
 */
public record MergeReport(MergeResult merged, List<Diagnostic> diagnostics) {

    public MergeReport {
        diagnostics = List.copyOf(diagnostics);
    }
}
