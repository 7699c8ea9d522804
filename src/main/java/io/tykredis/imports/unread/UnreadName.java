package io.tykredis.imports.unread;

import io.tykredis.catalog.Concept;
import io.tykredis.input.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A name that concerns Redis but that the component does not read.
 *
 * @param component the one it is meant for, or {@code null} when that cannot be told
 * @param about what was meant by it; {@code null} when that cannot be told for sure
 */
public record UnreadName(
        @Nullable String component,
        Pointer at,
        Kind kind,
        @Nullable Concept about,
        String message,
        String fix) {

    /** The same, or, if it is not sure what was meant, only what to say of it. */
    UnreadName sureIf(boolean sure) {
        return sure ? this : new UnreadName(component, at, kind, null, message, fix);
    }

    /** Why it is not read. */
    public enum Kind {
        /** No component has such a name. */
        UNKNOWN,
        /** Another component spells the same thing so. */
        FOREIGN,
        /** It was read once. */
        DEAD
    }
}
