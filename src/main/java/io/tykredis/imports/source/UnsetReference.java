package io.tykredis.imports.source;

import org.jspecify.annotations.Nullable;

/**
 * A reference to a variable that the input does not set.
 *
 * @param name the variable
 * @param demand the message of {@code ${NAME:?message}}; {@code null} if it has none
 */
public record UnsetReference(String name, @Nullable String demand) {

    private static final int LONGEST = 200;

    public UnsetReference {
        demand = demand == null || demand.isBlank()
                ? null
                : shortened(demand.strip().replaceAll("\\s+", " "));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** The variable, or the argument of a script, in messages. */
    public String shown() {
        return Character.isDigit(name.charAt(0)) ? "argument " + name : name;
    }

    /** The demand as a sentence with a blank before it; empty if there is none. */
    public String demanded() {
        return demand == null ? "" : " The file demands it with the message \"" + demand + "\".";
    }
}
