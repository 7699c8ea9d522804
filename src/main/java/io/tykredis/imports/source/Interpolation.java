package io.tykredis.imports.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The replacement of variable references, like Compose and the shell. Unset ones without a default remain. */
public final class Interpolation {

    private static final Pattern PLAIN = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)");
    /** A name, optionally with an index, or the number of an argument as in the shell. */
    private static final String NAME = "([A-Za-z_][A-Za-z0-9_]*(?:\\[[^\\]}]*])?|[0-9]{1,3})";

    /** A name, and the text for a set or unset variable. */
    private static final Pattern BRACED = Pattern.compile(NAME + "(?:(:?[-?+=])(.*))?", Pattern.DOTALL);

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[A-Za-z0-9_][^}]*}|\\$[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{?([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{" + NAME + ":?[-=]");
    private static final int DEEPEST = 8;

    private final Map<String, String> known;
    private final Expansion expansion;
    private final int depth;

    private Interpolation(Map<String, String> known, Expansion expansion, int depth) {
        this.known = known;
        this.expansion = expansion;
        this.depth = depth;
    }

    /**
     * Replaces references as Compose does.
     *
     * @param known the variables with known values; a doubled dollar sign remains for the caller
     */
    public static String of(String text, Map<String, String> known, Expansion expansion) {
        String replaced = new Interpolation(known, expansion, 0).replaced(text);
        Matcher whole = PLAIN.matcher(replaced);
        return replaced.equals(text) && whole.matches() ? "${" + whole.group(1) + "}" : replaced;
    }

    /** The variables without a known value whose default counts. */
    public static List<String> defaulted(String text, Map<String, String> known) {
        return DEFAULT.matcher(text)
                .results()
                .map(reference -> reference.group(1))
                .filter(name -> !known.containsKey(name))
                .distinct()
                .toList();
    }

    /** The variables to which the text refers. */
    public static Set<String> references(String text) {
        return VARIABLE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** Whether the text contains a reference. */
    public static boolean isLeft(String text) {
        return REFERENCE.matcher(text).find();
    }

    private String replaced(String text) {
        StringBuilder all = new StringBuilder();
        int at = 0;
        for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', at)) {
            all.append(text, at, dollar);
            int end = end(text, dollar);
            all.append(value(text.substring(dollar, end)));
            at = end;
        }
        return all.append(text.substring(at)).toString();
    }

    /** The end of the reference that starts at a dollar sign. An unclosed one extends to the end of the text. */
    private static int end(String text, int dollar) {
        if (text.startsWith("$$", dollar)) {
            return dollar + 2;
        } else if (!text.startsWith("${", dollar)) {
            Matcher plain = PLAIN.matcher(text).region(dollar, text.length());
            return plain.lookingAt() ? plain.end() : dollar + 1;
        }
        int open = 0;
        for (int i = dollar; i < text.length(); i++) {
            if (text.startsWith("${", i)) {
                open++;
            } else if (text.charAt(i) == '}' && --open == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private String value(String reference) {
        Matcher plain = PLAIN.matcher(reference);
        if (plain.matches()) {
            String value = known.get(plain.group(1));
            return value == null
                    ? expansion.keep(reference, new UnsetReference(plain.group(1), null))
                    : expansion.add(value);
        }
        boolean braced = reference.startsWith("${") && reference.endsWith("}") && depth < DEEPEST;
        Matcher parts = BRACED.matcher(braced ? reference.substring(2, reference.length() - 1) : "");
        if (parts.matches()) {
            return value(reference, parts);
        }
        // The shell has more expansions, such as of substrings.
        Matcher variable = VARIABLE.matcher(reference);
        return variable.lookingAt()
                ? expansion.keep(reference, new UnsetReference(variable.group(1), null))
                : reference;
    }

    private String value(String reference, Matcher parts) {
        String value = known.get(parts.group(1));
        String operator = parts.group(2);
        if (operator == null) {
            return value == null
                    ? expansion.keep(reference, new UnsetReference(parts.group(1), null))
                    : expansion.add(value);
        }
        boolean set = value != null && !(operator.startsWith(":") && value.isEmpty());
        String word = parts.group(3);
        return switch (operator.charAt(operator.length() - 1)) {
            case '-', '=' -> set ? given(value) : new Interpolation(known, expansion, depth + 1).replaced(word);
            case '+' -> set ? new Interpolation(known, expansion, depth + 1).replaced(word) : "";
            default ->
                set
                        ? given(value)
                        : expansion.keep("${" + parts.group(1) + "}", new UnsetReference(parts.group(1), word));
        };
    }

    private String given(@Nullable String value) {
        return value == null ? "" : expansion.add(value);
    }
}
