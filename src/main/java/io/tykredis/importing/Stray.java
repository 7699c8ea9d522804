package io.tykredis.importing;

import io.tykredis.json.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A name that has to do with Redis, but that the component does not read.
 *
 * @param component the one it is meant for, or {@code null} when that cannot be told
 */
public record Stray(@Nullable String component, Pointer at, Kind kind, String message, String fix) {

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
