package io.tykredis.format;

/** The failure of a deployment target that cannot be parsed or matches no component. */
public final class InvalidTarget extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidTarget(String message) {
        super(message, null, false, false);
    }
}
