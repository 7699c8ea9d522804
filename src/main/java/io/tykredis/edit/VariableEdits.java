package io.tykredis.edit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The edits of a variable where it is set. */
public final class VariableEdits {

    /** What every form reads alike without quotes. */
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9._/-][A-Za-z0-9._:,/-]*");

    private VariableEdits() {}

    /** To another name; if it is set there already, the variable is removed. */
    public static Optional<List<Replacement>> rename(Spot spot, String name) {
        return spot.names().contains(name) ? remove(spot) : Optional.of(List.of(Replacement.of(spot.name(), name)));
    }

    public static Optional<List<Replacement>> remove(Spot spot) {
        return Optional.ofNullable(spot.whole()).map(whole -> List.of(Replacement.of(whole, "")));
    }

    /** @param name the name of the variable, or another one that it gets as well */
    public static Optional<List<Replacement>> rewrite(Spot spot, String name, String value, @Nullable String before) {
        Span span = spot.value();
        if (span == null || before == null || !BARE.matcher(value).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                spot.style() == Spot.Style.YAML_PAIR
                        ? List.of(Replacement.of(span, name + "=" + value))
                        : List.of(
                                Replacement.of(spot.name(), name),
                                Replacement.of(span, spot.style() == Spot.Style.YAML ? "\"" + value + "\"" : value)));
    }
}
