package io.tykredis.imports.reading;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A value as a Go program reads it, or the reason why it rejects it; never printed.
 *
 * @param expected what it would have to be, as a noun phrase
 */
record GoValue(@Nullable JsonNode value, @Nullable String expected, Oddity oddity) {

    /** What is strange about a variable's text, whether or not it is taken. */
    enum Oddity {
        NONE,
        /** Set, but to nothing. */
        EMPTY,
        /** A list with blanks, quotes or brackets, which nothing takes away. */
        DECORATED,
        /** A number with a leading 0, which Go reads as octal. */
        OCTAL,
        /** Named without a value. */
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
