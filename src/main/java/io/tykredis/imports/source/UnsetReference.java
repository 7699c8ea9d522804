package io.tykredis.imports.source;

import org.jspecify.annotations.Nullable;

/**
 * A reference to a variable that the input does not set.
 *
 * @param name the variable; {@code null} if it may be a part of a password
 * @param demand the message of {@code ${NAME:?message}}; {@code null} if it has none
 */
public record UnsetReference(
        @Nullable String name, @Nullable String demand) {

    private static final int LONGEST = 200;

    public UnsetReference {
        demand = demand == null || demand.isBlank()
                ? null
                : shortened(demand.strip().replaceAll("\\s+", " "));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** The same, without the text of the file. */
    public UnsetReference withoutText() {
        return new UnsetReference(null, null);
    }

    /** A sentence about a value that has the reference. */
    public String message(Object subject, String effect) {
        return name == null
                ? subject + " contains a \"$\" that starts a reference to a variable without a value here, so " + effect
                        + " Compose and the shell replace such a reference with an empty text."
                : subject + " refers to " + shown(name) + ", which has no value here, so " + effect
                        + (demand == null ? "" : " The file demands it with the message \"" + demand + "\".");
    }

    /** What gives it a value, as a sentence. */
    public String fix() {
        return name == null
                ? "If the \"$\" belongs to the value, write \"$$\" for it in a Compose file, or put the value in single"
                        + " quotes in an env file or a script. Otherwise add the variable to the files, for example in .env."
                : "Add " + shown(name) + " to the files, for example in .env, or write the value itself.";
    }

    /** The variable, or the argument of a script, in messages. */
    private static String shown(String name) {
        return Character.isDigit(name.charAt(0)) ? "argument " + name : name;
    }
}
