package io.tykredis.edit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The edits of a variable at its place in a text. */
public final class VariableEdits {

    /** Values that every form reads unchanged without quotes. */
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9._/-][A-Za-z0-9._:,/-]*");

    private VariableEdits() {}

    /** Renames the variable. If the new name is already set, removes the variable. */
    public static Optional<List<Replacement>> rename(Spot spot, String name) {
        return spot.among().names().contains(name)
                ? remove(spot)
                : Optional.of(List.of(Replacement.of(spot.name(), name)));
    }

    public static Optional<List<Replacement>> remove(Spot spot) {
        return Optional.ofNullable(spot.whole()).map(whole -> List.of(Replacement.of(whole, "")));
    }

    /**
     * Replaces the value.
     *
     * @param text the text that contains the variable
     * @param name the name of the variable, or its new name
     */
    public static Optional<List<Replacement>> rewrite(
            Spot spot, String text, String name, String value, @Nullable String before) {
        Span span = spot.value();
        if (span == null || before == null || !BARE.matcher(value).matches()) {
            return Optional.empty();
        }
        Replacement named = Replacement.of(spot.name(), name);
        return Optional.of(
                switch (spot.style()) {
                    case ENV, OPTION -> List.of(named, Replacement.of(span, value));
                    case MEMBER -> List.of(named, Replacement.of(span, quoted(value)));
                    case PAIR -> List.of(Replacement.of(span, name + "=" + value));
                    case OBJECT -> List.of(named, Replacement.of(span, member(text, value)));
                });
    }

    /**
     * Adds another variable after it.
     *
     * @param text the text that contains the variable
     */
    public static Optional<List<Replacement>> another(Spot spot, String text, String name, String value) {
        AnotherVariable another = new AnotherVariable(spot, text);
        if (!another.isPossible() || !BARE.matcher(value).matches()) {
            return Optional.empty();
        }
        String written =
                switch (spot.style()) {
                    case ENV, OPTION -> name + "=" + value;
                    case MEMBER -> quoted(value);
                    case PAIR -> quoted(name + "=" + value);
                    case OBJECT -> member(text, value);
                };
        return Optional.of(List.of(another.insertion(name, written)));
    }

    private static String member(String text, String value) {
        return (text.stripLeading().startsWith("{") ? quoted("value") : "value") + ": " + quoted(value);
    }

    private static String quoted(String value) {
        return "\"" + value + "\"";
    }
}
