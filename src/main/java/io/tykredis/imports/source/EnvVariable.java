package io.tykredis.imports.source;

import io.tykredis.input.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * An environment variable in the request.
 *
 * @param value {@code null} if it is named without one, so that it would be taken from the shell
 * @param at where it lies in the input
 */
public record EnvVariable(String name, @Nullable String value, Pointer at) {

    /** Without the value, which may be a password. */
    @Override
    public String toString() {
        return name + " at " + at;
    }
}
