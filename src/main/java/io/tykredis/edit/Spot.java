package io.tykredis.edit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a variable is set in a text.
 *
 * @param name its name, which may be the beginning of a longer scalar
 * @param value its value with its quotes; {@code null} if it has none that could be replaced
 * @param whole what to remove so that the variable is gone; {@code null} if more would have to change
 * @param names of all the variables set together with it, itself included
 * @param style how a value is written there
 */
public record Spot(
        Span name, @Nullable Span value, @Nullable Span whole, Set<String> names, Style style) {

    public Spot {
        names = Set.copyOf(names);
    }

    /** How a value is written. */
    public enum Style {
        /** After {@code =}, up to the end of the line. */
        ENV,
        /** A scalar of its own. */
        YAML,
        /** A scalar that is {@code NAME=value}. */
        YAML_PAIR
    }
}
