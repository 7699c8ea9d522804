package io.tykredis.imports.source;

import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import io.tykredis.model.Secret;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An environment variable in the request.
 *
 * @param value {@code null} if it has none, so that the shell would supply it
 * @param at its place in the input
 * @param reference the source of the value, if it is a secret of the deployment
 * @param position its position in the input file, if there is one
 * @param given whether the input contains it, rather than only the chart that renders the input
 * @param open a reference that the value still has; {@code null} if it has none
 * @param key the key from which a chart sets it; {@code null} if the sender writes the variable itself
 */
public record EnvVariable(
        String name,
        @Nullable String value,
        Pointer at,
        @Nullable Secret reference,
        @Nullable SourcePosition position,
        boolean given,
        @Nullable UnsetReference open,
        @Nullable String key) {

    public EnvVariable(
            String name,
            @Nullable String value,
            Pointer at,
            @Nullable Secret reference,
            @Nullable SourcePosition position) {
        this(name, value, at, reference, position, true, null, null);
    }

    public EnvVariable(String name, @Nullable String value, Pointer at) {
        this(name, value, at, null, null);
    }

    public EnvVariable in(@Nullable SourcePosition place) {
        return new EnvVariable(name, value, at, reference, place, given, open, key);
    }

    public EnvVariable open(@Nullable UnsetReference unset) {
        return new EnvVariable(name, value, at, reference, position, given, unset, key);
    }

    /** Whether both set the same name in one list or map, where a second one is a mistake. */
    public boolean repeats(EnvVariable other) {
        return name.equals(other.name) && list().equals(other.list()) && !equals(other);
    }

    private Pointer list() {
        boolean ofItem = at.name().equals("value") || at.name().equals("valueFrom");
        return ofItem ? at.parent().parent() : at.parent();
    }

    /** Whether both have the same effect on a component. */
    public boolean isSameAs(EnvVariable other) {
        return name.equals(other.name)
                && Objects.equals(value, other.value)
                && Objects.equals(reference, other.reference);
    }

    /** Omits the value, which may be a password. */
    @Override
    public String toString() {
        return name + " at " + at;
    }
}
