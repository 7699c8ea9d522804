package io.tykredis.model;

import java.util.regex.Pattern;

/** The recognition of placeholders from templates, charts and examples, in linear time. */
public final class Placeholder {

    private static final Pattern ANGLES = Pattern.compile("<[A-Za-z][^<>]*>");
    private static final Pattern NAME =
            Pattern.compile("\\$[A-Za-z_][A-Za-z0-9_]*(:.*)?|(SET_IN_|YOUR_|REPLACE_).*|%[A-Z_]+%|__[A-Z_]+__");
    private static final Pattern SHELL_NAME = Pattern.compile("\\$[A-Z_][A-Z0-9_]*");
    private static final String[] WORDS = {"changeme", "change_me", "change-me", "replaceme"};

    private Placeholder() {}

    /** Whether the text is or contains a placeholder. */
    public static boolean in(String text) {
        return (hasMarks(text) && isMarked(text)) || isWord(text);
    }

    private static boolean isMarked(String text) {
        return holds(text, "${", "}")
                || holds(text, "{{", "}}")
                || holds(text, "$(", ")")
                || ANGLES.matcher(text).find()
                || NAME.matcher(text).matches();
    }

    /**
     * Whether a whole password is a placeholder. A password may contain any character, so a single dollar sign proves
     * nothing.
     */
    public static boolean isPassword(String text) {
        return (hasMarks(text) && isMarkedPassword(text)) || isWord(text);
    }

    private static boolean isMarkedPassword(String text) {
        return encloses(text, "${", "}")
                || encloses(text, "{{", "}}")
                || encloses(text, "$(", ")")
                || ANGLES.matcher(text).matches()
                || (text.startsWith("$")
                        ? SHELL_NAME.matcher(text).matches()
                        : NAME.matcher(text).matches());
    }

    /** Whether the text has any character that all placeholders except words have; most texts have none. */
    private static boolean hasMarks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(char c) {
        return c == '$' || c == '{' || c == '%' || c == '<' || c == '_';
    }

    private static boolean isWord(String text) {
        for (String word : WORDS) {
            if (word.equalsIgnoreCase(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(String text, String open, String close) {
        int at = text.indexOf(open);
        return at >= 0 && text.indexOf(close, at + open.length()) >= 0;
    }

    private static boolean encloses(String text, String open, String close) {
        return text.startsWith(open) && text.indexOf(close, open.length()) == text.length() - close.length();
    }
}
