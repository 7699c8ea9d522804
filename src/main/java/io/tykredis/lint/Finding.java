package io.tykredis.lint;

import io.tykredis.input.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * One result of a rule, which becomes a diagnostic with the rule's code.
 *
 * @param component the component it is about, or {@code null}
 */
public record Finding(@Nullable String component, Pointer pointer, String message, String fix) {

    /** A finding about the spec itself. */
    public static Finding of(Pointer pointer, String message, String fix) {
        return new Finding(null, pointer, message, fix);
    }
}
