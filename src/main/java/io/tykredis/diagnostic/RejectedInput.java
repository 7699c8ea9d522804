package io.tykredis.diagnostic;

import java.util.List;

/** The failure of a readable input that must not be used. */
public final class RejectedInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it must not be used. */
    public enum Reason {
        /** What would be made of it would not work. */
        UNWORKABLE,
        /** It has warnings, and is wanted without. */
        STRICT,
        /** Nothing can be made of it. */
        UNUSABLE
    }

    private final Reason reason;
    private final transient List<Diagnostic> fatal;
    private final transient List<Diagnostic> diagnostics;

    /**
     * @param fatal those of the diagnostics for which it is refused; at least one
     */
    public RejectedInput(Reason reason, List<Diagnostic> fatal, List<Diagnostic> diagnostics) {
        super(fatal.get(0).message(), null, false, false);
        this.fatal = List.copyOf(fatal);
        this.diagnostics = List.copyOf(diagnostics);
        this.reason = reason;
    }

    public List<Diagnostic> fatal() {
        return fatal;
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    public Reason reason() {
        return reason;
    }
}
