package io.tykredis.edit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a variable is set in a text.
 *
 * @param name its name, which may be the beginning of a longer scalar
 * @param value its value with its quotes; {@code null} if it has none that could be replaced
 * @param whole what to remove so that the variable is gone; {@code null} if more would have to change
 * @param entry the part that is about it alone, without the line end
 * @param among the variables that are set together with it
 * @param style how it is written there
 */
public record Spot(
        Span name, @Nullable Span value, @Nullable Span whole, Span entry, Among among, Style style) {

    /**
     * Variables that are set together.
     *
     * @param start offset of the first
     * @param flow whether they are between brackets, with commas
     * @param names of all of them
     */
    public record Among(int start, boolean flow, Set<String> names) {
        public Among {
            names = Set.copyOf(names);
        }
    }

    /** How a variable is written. */
    public enum Style {
        /** A line of an env file; the value is what is behind the equals sign. */
        ENV,
        /** A member of a map; the value is a scalar. */
        MEMBER,
        /** A scalar that is {@code NAME=value}, which is the value too. */
        PAIR,
        /** An object with name and value; the value is the member that gives it. */
        OBJECT
    }
}
