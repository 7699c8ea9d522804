package io.tykredis.merge;

import io.tykredis.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A merged file with its diagnostics.
 *
 * @param diagnostics pointers begin with {@code /spec} for the spec and {@code /config} for the file
 * @param text the merged text, if the file was sent as text
 */
public record MergeReport(
        MergeResult merged,
        List<Diagnostic> diagnostics,
        @Nullable String text) {

    public MergeReport {
        diagnostics = List.copyOf(diagnostics);
    }
}
