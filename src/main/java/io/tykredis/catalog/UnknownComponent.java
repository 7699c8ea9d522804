package io.tykredis.catalog;

/** A name that no component has; the message suggests one. */
public final class UnknownComponent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownComponent(String message) {
        super(message, null, false, false);
    }
}
