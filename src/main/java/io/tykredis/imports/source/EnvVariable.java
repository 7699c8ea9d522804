package io.tykredis.imports.source;

import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import io.tykredis.model.Secret;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An environment variable in the request.
 *
 * @param value {@code null} if it is named without one, so that it would be taken from the shell
 * @param at where it lies in the input
 * @param reference where a deployment takes the value from instead, if it is a secret of that deployment
 * @param position where in the file that was sent, if it was a file
 * @param given whether the input has it, and not only what the input is for
 */
public record EnvVariable(
        String name,
        @Nullable String value,
        Pointer at,
        @Nullable Secret reference,
        @Nullable SourcePosition position,
        boolean given) {

    public EnvVariable(
            String name,
            @Nullable String value,
            Pointer at,
            @Nullable Secret reference,
            @Nullable SourcePosition position) {
        this(name, value, at, reference, position, true);
    }

    public EnvVariable(String name, @Nullable String value, Pointer at) {
        this(name, value, at, null, null);
    }

    public EnvVariable in(@Nullable SourcePosition place) {
        return new EnvVariable(name, value, at, reference, place, given);
    }

    /** Whether a component is given the same by both. */
    public boolean isSameAs(EnvVariable other) {
        return name.equals(other.name)
                && Objects.equals(value, other.value)
                && Objects.equals(reference, other.reference);
    }

    /** Without the value, which may be a password. */
    @Override
    public String toString() {
        return name + " at " + at;
    }
}
