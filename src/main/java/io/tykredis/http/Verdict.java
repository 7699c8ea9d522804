package io.tykredis.http;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be said about a translation, and whether it may be used at all. */
record Verdict(List<Diagnostic> diagnostics) {

    /** The query parameter that makes warnings fatal. */
    static final String STRICT = "strict";

    static final String HEADER = "Translation-Diagnostics";

    Verdict {
        diagnostics = List.copyOf(diagnostics);
    }

    /** @throws ProblemException with status 422 on an error, and on a warning too if {@code strict} */
    Verdict require(boolean strict) {
        List<Diagnostic> fatal = diagnostics.stream()
                .filter(d -> d.code().severity() == Severity.ERROR
                        || (strict && d.code().severity() == Severity.WARNING))
                .toList();
        if (!fatal.isEmpty()) {
            throw new ProblemException(Problem.of(fatal, diagnostics, strict));
        }
        return this;
    }

    /** As in {@code error=0, warning=2, info=1}. */
    String header() {
        return Arrays.stream(Severity.values())
                .map(severity -> severity + "=" + count(severity))
                .collect(Collectors.joining(", "));
    }

    private long count(Severity severity) {
        return diagnostics.stream().filter(d -> d.code().severity() == severity).count();
    }
}
