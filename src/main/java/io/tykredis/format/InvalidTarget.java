package io.tykredis.format;

/** A target that cannot be read or belongs to no component; the message says what to write. */
public final class InvalidTarget extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidTarget(String message) {
        super(message, null, false, false);
    }
}
