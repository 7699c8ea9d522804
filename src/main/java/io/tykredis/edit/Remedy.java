package io.tykredis.edit;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.input.Pointer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mechanical fix, in terms of the members and variables of the input. The owner of the text turns it into edits.
 *
 * @param at the member or variable that it is about
 * @param name a name, if its kind needs one
 * @param value a value, if its kind needs one; it may be a password
 */
public record Remedy(
        Kind kind,
        Pointer at,
        @Nullable String name,
        @Nullable JsonNode value) {

    /** What to do. */
    public enum Kind {
        /** Gives it another name. If that is there already, removes it. */
        RENAME,
        REMOVE,
        /** Removes all members or variables of this name but the last. */
        KEEP_LAST,
        /** Gives it another value. */
        REWRITE,
        /** Makes a string of a number, or of the numbers in an object. */
        QUOTE,
        /** Makes a number or a flag of a string. */
        UNQUOTE,
        /** Adds another member or variable behind it. */
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
     * Another value for it.
     *
     * @param name another name that it gets with the value, or {@code null}
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

    /** The name that its kind needs. */
    public String requiredName() {
        return Objects.requireNonNull(name);
    }

    /** The value that its kind needs. */
    public JsonNode requiredValue() {
        return Objects.requireNonNull(value);
    }

    /** Without the value. */
    @Override
    public String toString() {
        return kind + " " + at;
    }
}
