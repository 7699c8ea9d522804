package io.tykredis.merge;

import io.tykredis.diagnostic.Diagnostic;
import java.util.List;

/**
 * The result of a merge of a spec into files.
 *
 * @param files all that were sent, changed or not, in their order
 * @param diagnostics those of the spec at {@code /spec}, and those of the changed files
 */
public record MergedFiles(List<MergedFile> files, List<FileChange> changes, List<Diagnostic> diagnostics) {

    public MergedFiles {
        files = List.copyOf(files);
        changes = List.copyOf(changes);
        diagnostics = List.copyOf(diagnostics);
    }
}
