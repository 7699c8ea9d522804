package io.tykredis.diagnostic;

import java.util.List;
import java.util.StringJoiner;

/** The findings about an input, which decide whether it is usable. */
public record Diagnostics(List<Diagnostic> diagnostics) {

    public Diagnostics {
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Returns these findings if the input is usable.
     *
     * @throws RejectedInput on an error, and also on a warning if {@code strict}
     */
    public Diagnostics require(boolean strict) {
        if (count(Severity.ERROR) == 0 && !(strict && count(Severity.WARNING) > 0)) {
            return this;
        }
        List<Diagnostic> fatal = diagnostics.stream()
                .filter(d -> d.code().severity() == Severity.ERROR
                        || (strict && d.code().severity() == Severity.WARNING))
                .toList();
        throw new RejectedInput(
                strict ? RejectedInput.Reason.STRICT : RejectedInput.Reason.UNWORKABLE, fatal, diagnostics);
    }

    public long count(Severity severity) {
        long count = 0;
        for (Diagnostic each : diagnostics) {
            if (each.code().severity() == severity) {
                count++;
            }
        }
        return count;
    }

    /** For example {@code error=0, warning=2, info=1}. */
    public String summary() {
        StringJoiner summary = new StringJoiner(", ");
        for (Severity severity : Severity.values()) {
            summary.add(severity + "=" + count(severity));
        }
        return summary.toString();
    }
}
