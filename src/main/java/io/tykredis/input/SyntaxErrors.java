package io.tykredis.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import java.util.List;
import java.util.regex.Pattern;

/** The explanation of JSON syntax errors. It quotes only punctuation, because the text may be a secret. */
final class SyntaxErrors {

    private static final String PUNCTUATION = "{}[]:,";
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{0,3})?$");
    /** The first line of YAML that JSON cannot have: a comment, a marker, a list item, or a name and a colon. */
    private static final Pattern YAML =
            Pattern.compile("(#[^\\n]*\\n\\s*)*+(---|-[ \\t]|[A-Za-z_][A-Za-z0-9_.-]*+:([ \\t\\r\\n]|$))");

    /** The start of a part of an object, as documentation shows it. */
    private static final Pattern MEMBER = Pattern.compile("\\s*\"[^\"\\\\\n]*\"\\s*:");

    private static final int ESCAPE_LENGTH = 5;

    private SyntaxErrors() {}

    /** Whether the text is only a part of an object. */
    static boolean isFragment(String text) {
        return MEMBER.matcher(text).lookingAt();
    }

    static InvalidInput fragment(String text) {
        return malformed(
                place(text, 0) + "the text starts with a member of an object, without the object's brace.",
                "Put { before it and } after it, and remove any comma at the end.");
    }

    static InvalidInput empty() {
        return malformed("The body is empty.", "Send a JSON object.");
    }

    static InvalidInput trailing(String text, JsonLocation location) {
        return trailing(place(text, offset(text, location)));
    }

    static InvalidInput trailing(String place) {
        return malformed(place + "there is text after the end of the JSON document.", "Send exactly one JSON object.");
    }

    /** The exception has no position, but the parser knows its own. */
    static InvalidInput tooLong(String text, JsonParser parser) {
        String place = place(text, offset(text, parser.currentLocation()));
        return malformed(place + "a number, name or string is too long.", "Shorten it.");
    }

    static InvalidInput tooDeep(String text, JsonParser parser, int most) {
        String place = place(text, offset(text, parser.currentLocation()));
        return new InvalidInput(
                InvalidInput.Kind.MALFORMED,
                List.of(new InputError(
                        Pointer.ROOT,
                        InputError.Code.NESTED_TOO_DEEP,
                        place + "the JSON is nested deeper than " + most + " levels.",
                        "Send a flatter document.")));
    }

    static InvalidInput at(String text, JsonLocation location) {
        int at = offset(text, location);
        if (YAML.matcher(text.stripLeading()).lookingAt()) {
            return malformed(
                    place(text, at) + "this looks like YAML. Expected JSON.",
                    "Convert it to JSON first, for example with: yq -o=json.");
        }
        if (text.substring(at).isBlank()) {
            return malformed(
                    place(text, text.length()) + "the JSON ends before it is complete.",
                    "Close every string, [ and {.");
        }
        char found = text.charAt(at);
        char before = previous(text, at);
        if (before == ',' && (found == '}' || found == ']')) {
            return malformed(
                    place(text, at) + "there is a comma before \"" + found + "\".", "Remove the trailing comma.");
        }
        if (found == '/' || found == '#') {
            return malformed(place(text, at) + "comments are not allowed in JSON.", "Remove the comment.");
        }
        if (found == '\'') {
            return malformed(
                    place(text, at) + "JSON strings require double quotes, not single quotes.", "Use double quotes.");
        }
        if (found < ' ') {
            return malformed(
                    place(text, at) + "a string contains a control character.",
                    "Escape it (a line break is \\n), or close the string before it.");
        }
        if (BROKEN_ESCAPE
                .matcher(text.substring(Math.max(0, at - ESCAPE_LENGTH), at))
                .find()) {
            return malformed(
                    place(text, at) + "a backslash starts an invalid escape sequence.",
                    "Write a literal backslash as \\\\.");
        }
        if (Character.isLetter(found)) {
            return malformed(
                    place(text, at) + "unquoted text.",
                    "Put the text in double quotes. Write a double quote inside it as \\\". For true, false or null, use"
                            + " lower case.");
        }
        if (found == '"') {
            return malformed(place(text, at) + "unexpected string.", "Check for a missing comma or colon before it.");
        }
        String what = PUNCTUATION.indexOf(found) >= 0 ? "\"" + found + "\"" : "character";
        return malformed(
                place(text, at) + "unexpected " + what + ".", "Check for a missing quote, comma or bracket before it.");
    }

    private static InvalidInput malformed(String detail, String fix) {
        return new InvalidInput(
                InvalidInput.Kind.MALFORMED,
                List.of(new InputError(Pointer.ROOT, InputError.Code.JSON_SYNTAX, detail, fix)));
    }

    /** The parser reports either the character that it cannot read or the position after it. */
    private static int offset(String text, JsonLocation location) {
        return (int) Math.max(0, Math.min(location.getCharOffset(), text.length()));
    }

    private static char previous(String text, int at) {
        int i = at - 1;
        while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return i < 0 ? ' ' : text.charAt(i);
    }

    static String place(String text, int at) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return "Line " + line + ", column " + column + ": ";
    }
}
