package io.tykredis.redis.probe;

/** The failure that ends the examination of a target: later checks depend on this one. */
public final class CheckFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CheckKind kind;
    private final String message;
    private final String fix;
    private final boolean skipped;

    private CheckFailure(CheckKind kind, String message, String fix, boolean skipped) {
        super(message, null, false, false);
        this.kind = kind;
        this.message = message;
        this.fix = fix;
        this.skipped = skipped;
    }

    /** A failed check; the message never contains a secret. */
    public static CheckFailure failed(CheckKind kind, String message, String fix) {
        return new CheckFailure(kind, message, fix, false);
    }

    static CheckFailure skipped(CheckKind kind, String message, String fix) {
        return new CheckFailure(kind, message, fix, true);
    }

    CheckKind kind() {
        return kind;
    }

    @Override
    public String getMessage() {
        return message;
    }

    String fix() {
        return fix;
    }

    boolean skipped() {
        return skipped;
    }
}
