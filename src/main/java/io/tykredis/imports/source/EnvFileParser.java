package io.tykredis.imports.source;

import io.tykredis.input.InputError;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parser of env files, which behaves like Compose and the shell. */
public final class EnvFileParser {

    private static final Pattern NAME = Pattern.compile("[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_.]*)[ \\t]*");
    private static final Pattern COMMENT = Pattern.compile("(^|[ \\t])#.*");
    /** Represents an escaped dollar sign until variables are replaced. A file that contains it is rejected. */
    private static final char DOLLAR = '\0';

    private final String text;
    private final Map<String, String> project;
    private final Map<String, String> known;
    private final Expansion expansion;
    private final List<EnvVariable> variables = new ArrayList<>();
    private int at;
    /** The line of {@code at} between two variables, counted from 1. */
    private int lines = 1;

    private EnvFileParser(String text, Map<String, String> project, Expansion expansion) {
        this.project = project;
        this.known = new HashMap<>(project);
        this.expansion = expansion;
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * Reads the lines of an env file.
     *
     * @param place the place of the file in the input
     * @param project the variables around the file; for a reference, they override those of the file (compose-go,
     *     dotenv.ExpandVariables)
     * @throws InvalidInput with the number of the invalid line
     */
    public static List<EnvVariable> read(String text, Pointer place, Map<String, String> project, Expansion expansion) {
        EnvFileParser file = new EnvFileParser(text, project, expansion);
        file.at = Math.max(0, text.indexOf(DOLLAR));
        if (file.at > 0) {
            throw file.wrong("the line contains a NUL, which a variable cannot represent.", "Remove it.");
        }
        while (file.at < file.text.length()) {
            file.line(place);
        }
        return file.variables;
    }

    private void line(Pointer place) {
        int end = lineEnd();
        String line = text.substring(at, end);
        int start = at;
        if (line.isBlank() || line.stripLeading().startsWith("#")) {
            at = end + 1;
            lines++;
            return;
        }
        Matcher name = NAME.matcher(text).region(at, end);
        if (!name.lookingAt()) {
            throw wrong(
                    "the line does not start with a variable name.", "Write NAME=value, or start a comment with #.");
        }
        at = name.end();
        String value = null;
        if (at < end && text.charAt(at) == '=') {
            at++;
            expansion.of(name.group(1), SourcePosition.of(lines, 1));
            value = value();
            if (expansion.open() == null && !project.containsKey(name.group(1))) {
                known.put(name.group(1), value);
            }
        } else if (at < end) {
            throw wrong("there is no \"=\" after the variable name.", "Write NAME=value.");
        } else {
            at = end + 1;
        }
        variables.add(new EnvVariable(name.group(1), value, place.child(name.group(1)))
                .in(SourcePosition.of(lines, name.start(1) - start + 1))
                .open(value == null ? null : expansion.open()));
        lines += (int) text.substring(start, Math.min(at, text.length()))
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    private String value() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        char first = at < text.length() ? text.charAt(at) : '\n';
        if (first == '\'') {
            return quoted('\'');
        } else if (first == '"') {
            return expanded(quoted('"'));
        }
        int end = lineEnd();
        String bare = COMMENT.matcher(text.substring(at, end)).replaceFirst("").strip();
        at = end + 1;
        return expanded(bare);
    }

    /** The text in quotes, which may span several lines. Single quotes have no escapes. */
    private String quoted(char quote) {
        int open = at;
        StringBuilder value = new StringBuilder();
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                at = i + 1;
                rest();
                return value.toString();
            }
            boolean escape = c == '\\' && quote == '"' && i + 1 < text.length();
            if (escape) {
                i++;
                value.append(unescaped(text.charAt(i)));
            } else {
                value.append(c);
            }
        }
        throw wrong("the quote is not closed.", "Close the quote, or use the other kind of quotes.");
    }

    /** Skips the rest of the line. After a closing quote, only a comment is allowed. */
    private void rest() {
        int end = lineEnd();
        String rest = text.substring(at, end).strip();
        if (!rest.isEmpty() && !rest.startsWith("#")) {
            throw wrong("there is text after the closing quote.", "Put the whole value in one pair of quotes.");
        }
        at = end + 1;
    }

    private static String unescaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case '$' -> String.valueOf(DOLLAR);
            case '"', '\\', '`' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }

    private String expanded(String value) {
        return Interpolation.of(value, known, expansion).replace(DOLLAR, '$');
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private InvalidInput wrong(String detail, String fix) {
        SourcePosition position = SourcePosition.at(text, at);
        return new InvalidInput(
                InvalidInput.Kind.MALFORMED,
                List.of(new InputError(
                                Pointer.ROOT,
                                InputError.Code.ENV_SYNTAX,
                                "Line " + position.line() + ": " + detail,
                                fix)
                        .in(position)));
    }
}
