package io.tykredis.report;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Severity;
import io.tykredis.edit.TextEdit;
import io.tykredis.input.InputError;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A diagnostic, or an error in an input that cannot be read.
 *
 * @param title the condition that it reports, as one sentence without a full stop
 * @param doc the page that explains it, relative to the repository
 */
record ReportedFinding(
        Severity severity,
        String code,
        String title,
        Optional<String> doc,
        @Nullable String component,
        Pointer pointer,
        @Nullable SourcePosition position,
        String message,
        String fix,
        List<TextEdit> edits) {

    ReportedFinding {
        edits = List.copyOf(edits);
    }

    static ReportedFinding of(Diagnostic found) {
        return new ReportedFinding(
                found.code().severity(),
                found.code().slug(),
                found.code().when().replace("`", ""),
                Optional.of(found.code().doc()),
                found.component(),
                found.pointer(),
                found.position(),
                found.message(),
                found.fix(),
                found.edits());
    }

    static ReportedFinding of(InputError error) {
        return new ReportedFinding(
                Severity.ERROR,
                error.code().slug(),
                "the input cannot be read",
                Optional.empty(),
                null,
                error.pointer(),
                error.position(),
                error.detail(),
                error.fix(),
                List.of());
    }

    /** The file; empty if it has no name. */
    String file() {
        return position == null || position.file() == null ? "" : position.file();
    }
}
