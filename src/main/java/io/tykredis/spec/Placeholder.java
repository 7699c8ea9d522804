package io.tykredis.spec;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises what a template, a chart or an example left for somebody else to fill in. Texts come from outside and may be
 * long: whatever looks at them takes time in proportion to their length.
 */
public final class Placeholder {

    private static final Pattern ANGLES = Pattern.compile("<[A-Za-z][^<>]*>");
    private static final Pattern NAME =
            Pattern.compile("\\$[A-Za-z_][A-Za-z0-9_]*(:.*)?|(SET_IN_|YOUR_|REPLACE_).*|%[A-Z_]+%|__[A-Z_]+__");
    private static final Pattern SHELL_NAME = Pattern.compile("\\$[A-Z_][A-Z0-9_]*");
    private static final Set<String> WORDS = Set.of("changeme", "change_me", "change-me", "replaceme");

    private Placeholder() {}

    /** Whether the text holds one anywhere, or is one. */
    public static boolean in(String text) {
        return holds(text, "${", "}")
                || holds(text, "{{", "}}")
                || holds(text, "$(", ")")
                || ANGLES.matcher(text).find()
                || NAME.matcher(text).matches()
                || isWord(text);
    }

    /** Whether a password as a whole is one. Any character may be meant there, so that a dollar alone says nothing. */
    public static boolean isPassword(String text) {
        return encloses(text, "${", "}")
                || encloses(text, "{{", "}}")
                || encloses(text, "$(", ")")
                || ANGLES.matcher(text).matches()
                || (text.startsWith("$")
                        ? SHELL_NAME.matcher(text).matches()
                        : NAME.matcher(text).matches())
                || isWord(text);
    }

    private static boolean isWord(String text) {
        return WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean holds(String text, String open, String close) {
        int at = text.indexOf(open);
        return at >= 0 && text.indexOf(close, at + open.length()) >= 0;
    }

    private static boolean encloses(String text, String open, String close) {
        return text.startsWith(open) && text.indexOf(close, open.length()) == text.length() - close.length();
    }
}
