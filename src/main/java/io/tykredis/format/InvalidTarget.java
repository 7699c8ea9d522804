package io.tykredis.format;

/** The failure of a deployment target, a container or a chart version, that is unknown or does not fit the format. */
public final class InvalidTarget extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidTarget(String message) {
        super(message, null, false, false);
    }
}
