package io.tykredis.imports.reading;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A value as a Go program reads it, or the reason for its rejection. It is never printed.
 *
 * @param expected the expected value, as a noun phrase
 */
record GoValue(@Nullable JsonNode value, @Nullable String expected, Oddity oddity) {

    /** A peculiarity of a variable's text, whether it is accepted or not. */
    enum Oddity {
        NONE,
        /** An empty value. */
        EMPTY,
        /** A list with spaces, quotes or brackets, which the component does not remove. */
        DECORATED,
        /** A number with a leading 0, which Go reads as octal. */
        OCTAL,
        /** A name without a value. */
        UNRESOLVED
    }

    static GoValue accepted(JsonNode value) {
        return new GoValue(value, null, Oddity.NONE);
    }

    static GoValue refused(String expected) {
        return new GoValue(null, expected, Oddity.NONE);
    }

    static GoValue unresolved() {
        return new GoValue(null, null, Oddity.UNRESOLVED);
    }

    GoValue but(Oddity strange) {
        return new GoValue(value, expected, strange);
    }

    @Override
    public String toString() {
        return oddity.toString();
    }
}
