package io.tykredis.format;

/** A target that cannot be read or belongs to no component; the message says what to write. */
public final class WrongTarget extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongTarget(String message) {
        super(message, null, false, false);
    }
}
