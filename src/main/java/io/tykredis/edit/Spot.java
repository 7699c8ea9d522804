package io.tykredis.edit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The place of a variable in a text.
 *
 * @param name the span of its name, which may be the start of a longer scalar
 * @param value the span of its value with quotes; {@code null} if the value cannot be replaced
 * @param whole the span that removes the variable; {@code null} if its removal requires other changes
 * @param entry the span of the variable alone, without the line end
 * @param among the variables in the same collection
 * @param style the notation
 */
public record Spot(
        Span name, @Nullable Span value, @Nullable Span whole, Span entry, Among among, Style style) {

    /**
     * The variables of one collection.
     *
     * @param start offset of the first
     * @param flow whether brackets and commas delimit them
     * @param names the names of all of them
     */
    public record Among(int start, boolean flow, Set<String> names) {
        public Among {
            names = Set.copyOf(names);
        }
    }

    /** The notation of a variable. */
    public enum Style {
        /** A line of an env file. The value is the text after the equals sign. */
        ENV,
        /** A part of a command, such as {@code -e NAME=value}. The value is the text after the equals sign. */
        OPTION,
        /** A member of a map. The value is a scalar. */
        MEMBER,
        /** A scalar {@code NAME=value}. The value is the whole scalar. */
        PAIR,
        /** An object with name and value. The value is the member that contains it. */
        OBJECT
    }
}
