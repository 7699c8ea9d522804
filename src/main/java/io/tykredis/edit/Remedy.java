package io.tykredis.edit;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.input.Pointer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mechanical fix, in terms of the members and variables of the input. The owner of the text converts it to edits.
 *
 * @param at the member or variable to change
 * @param name a name, if the kind requires one
 * @param value a value, if the kind requires one; it may be a password
 */
public record Remedy(
        Kind kind,
        Pointer at,
        @Nullable String name,
        @Nullable JsonNode value) {

    /** The kind of change. */
    public enum Kind {
        /** Renames it. If the new name already exists, removes it. */
        RENAME,
        REMOVE,
        /** Removes all members or variables with this name except the last. */
        KEEP_LAST,
        /** Replaces its value. */
        REWRITE,
        /** Converts a number, or the numbers in an object, to strings. */
        QUOTE,
        /** Converts a string to a number or a flag. */
        UNQUOTE,
        /** Adds another member or variable after it. */
        ADD_BEHIND
    }

    public static Remedy rename(Pointer at, String name) {
        return new Remedy(Kind.RENAME, at, name, null);
    }

    public static Remedy remove(Pointer at) {
        return new Remedy(Kind.REMOVE, at, null, null);
    }

    public static Remedy keepLast(Pointer at) {
        return new Remedy(Kind.KEEP_LAST, at, null, null);
    }

    /**
     * Returns a remedy that replaces the value.
     *
     * @param name the new name, or {@code null} to keep the name
     */
    public static Remedy rewrite(Pointer at, @Nullable String name, JsonNode value) {
        return new Remedy(Kind.REWRITE, at, name, value);
    }

    public static Remedy quote(Pointer at) {
        return new Remedy(Kind.QUOTE, at, null, null);
    }

    public static Remedy unquote(Pointer at) {
        return new Remedy(Kind.UNQUOTE, at, null, null);
    }

    public static Remedy addBehind(Pointer at, String name, JsonNode value) {
        return new Remedy(Kind.ADD_BEHIND, at, name, value);
    }

    /** The name, for a kind that requires one. */
    public String requiredName() {
        return Objects.requireNonNull(name);
    }

    /** The value, for a kind that requires one. */
    public JsonNode requiredValue() {
        return Objects.requireNonNull(value);
    }

    /** Omits the value. */
    @Override
    public String toString() {
        return kind + " " + at;
    }
}
