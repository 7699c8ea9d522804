package io.tykredis.translate;

import io.tykredis.catalog.Key;
import io.tykredis.input.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Something in the spec that a component has no setting for.
 *
 * @param source the place in the spec, including everything below it
 * @param detail the missing setting and what the component does instead, as sentences
 * @param essential whether the component cannot connect without it
 * @param key the key that other releases read; {@code null} if there is none
 */
public record Omission(
        Pointer source,
        Reason reason,
        String detail,
        boolean essential,
        @Nullable Key key) {

    /** One without which the component connects. */
    public Omission(Pointer source, Reason reason, String detail) {
        this(source, reason, detail, false, null);
    }

    /** The reason for an omission. */
    public enum Reason {
        /** No release of the component has such a setting. */
        NO_SUCH_SETTING,
        /** The requested release does not read it. */
        NOT_IN_VERSION,
        /** The requested release cannot use this topology at all. */
        MODE_NOT_IN_VERSION,
        /** It is a key-value store reference, which the component would use as the password itself. */
        KV_UNSUPPORTED,
        /** It belongs to another component. */
        NOT_APPLICABLE,
        /** The component's own part of the spec overrides it. */
        OVERRIDDEN
    }
}
