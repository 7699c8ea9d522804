package io.tykredis.imports.unread;

import io.tykredis.catalog.Concept;
import io.tykredis.edit.Remedy;
import io.tykredis.input.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A name that concerns Redis but that the component does not read.
 *
 * @param component the component it is intended for; {@code null} if that is unknown
 * @param about the intended concept; {@code null} if that is not certain
 * @param remedy what fixes it mechanically; {@code null} if nothing does
 */
public record UnreadName(
        @Nullable String component,
        Pointer at,
        Kind kind,
        @Nullable Concept about,
        String message,
        String fix,
        @Nullable Remedy remedy) {

    /** The same name, without the intended concept if that is not certain. */
    UnreadName sureIf(boolean sure) {
        return sure ? this : new UnreadName(component, at, kind, null, message, fix, remedy);
    }

    /** The same name at another place. */
    public UnreadName at(Pointer place) {
        return new UnreadName(component, place, kind, about, message, fix, remedy);
    }

    /** The reason why the component does not read it. */
    public enum Kind {
        /** No component has such a name. */
        UNKNOWN,
        /** It is another component's name for the same setting. */
        FOREIGN,
        /** Only older releases read it. */
        DEAD
    }
}
