package io.tykredis.diagnostic;

import java.util.List;

/** The failure of an input that is readable but not usable. */
public final class RejectedInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reason for the rejection. */
    public enum Reason {
        /** The output would not work. */
        UNWORKABLE,
        /** The input has warnings, and the caller asked for none. */
        STRICT,
        /** No output can be derived from the input. */
        UNUSABLE
    }

    private final Reason reason;
    private final transient List<Diagnostic> fatal;
    private final transient List<Diagnostic> diagnostics;

    /** @param fatal the diagnostics that caused the rejection; at least one */
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
