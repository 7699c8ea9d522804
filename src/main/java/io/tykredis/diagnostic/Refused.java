package io.tykredis.diagnostic;

import java.util.List;

/** An input that can be read, and yet must not be used. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> fatal;
    private final transient List<Diagnostic> diagnostics;
    private final boolean strict;

    /**
     * @param fatal those of the diagnostics for which it is refused; at least one
     * @param strict whether warnings are among the reasons
     */
    Refused(List<Diagnostic> fatal, List<Diagnostic> diagnostics, boolean strict) {
        super(fatal.get(0).message(), null, false, false);
        this.fatal = List.copyOf(fatal);
        this.diagnostics = List.copyOf(diagnostics);
        this.strict = strict;
    }

    public List<Diagnostic> fatal() {
        return fatal;
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    public boolean strict() {
        return strict;
    }
}
