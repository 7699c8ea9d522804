package io.tykredis.spec;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises what a template, a chart or an example left for somebody else to fill in. */
public final class Placeholder {

    private static final Pattern INSIDE = Pattern.compile("\\$\\{[^}]*}|\\{\\{.*}}|\\$\\([^)]*\\)|<[A-Za-z][^<>]*>");
    private static final Pattern WHOLE =
            Pattern.compile("\\$[A-Za-z_][A-Za-z0-9_]*(:.*)?|\\$\\{[^}]*}|\\{\\{.*}}|\\$\\([^)]*\\)|<[A-Za-z][^<>]*>"
                    + "|SET_IN_.*|YOUR_.*|REPLACE_.*|%[A-Z_]+%|__[A-Z_]+__");
    private static final Set<String> WORDS = Set.of("changeme", "change_me", "change-me", "replaceme", "todo", "tbd");

    private Placeholder() {}

    /** Whether the text holds one anywhere, or is one. */
    public static boolean in(String text) {
        return is(text) || INSIDE.matcher(text).find();
    }

    /** Whether the text as a whole is one, as for a password, in which any character may be meant. */
    public static boolean is(String text) {
        return WHOLE.matcher(text).matches() || WORDS.contains(text.toLowerCase(Locale.ROOT));
    }
}
