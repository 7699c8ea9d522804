package io.tykredis.imports.form;

import io.tykredis.imports.source.Expansion;
import io.tykredis.imports.source.Interpolation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The variables that a script sets, with the variables of its surroundings whose defaults their values have. */
final class ShellVariables {

    private static final Pattern ARGUMENT = Pattern.compile("\\$([0-9])");

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Set<String>> defaulted = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();

    @Nullable
    String get(String name) {
        return values.get(name);
    }

    /** Whose default counts in a value, directly or through other variables. */
    Set<String> defaulted(String written) {
        Set<String> all = new LinkedHashSet<>(Interpolation.defaulted(written, values));
        Interpolation.references(written).forEach(name -> all.addAll(defaulted.getOrDefault(name, Set.of())));
        return all;
    }

    /** Sets a variable and returns its value; {@code null} if it depends on the output of a command. */
    @Nullable
    String set(String name, String written, Expansion expansion) {
        Set<String> from = defaulted(written);
        boolean output = written.contains("$(")
                || written.contains("`")
                || Interpolation.references(written).stream().anyMatch(unknown::contains);
        String value = output
                ? null
                : Interpolation.of(ARGUMENT.matcher(written).replaceAll("\\${$1}"), values, expansion)
                        .replace(ShellWords.LITERAL_DOLLAR, '$');
        values.remove(name);
        defaulted.remove(name);
        unknown.remove(name);
        if (value != null && expansion.open() == null) {
            values.put(name, value);
            defaulted.put(name, from);
        } else {
            unknown.add(name);
        }
        return value;
    }
}
