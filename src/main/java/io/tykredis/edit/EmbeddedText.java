package io.tykredis.edit;

import io.tykredis.input.SourcePosition;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text that is one value in a YAML or JSON file, with the place of its characters in that file. */
public final class EmbeddedText {

    private static final int UNKNOWN = -1;
    /** An anchor and a tag. */
    private static final Pattern PROPERTIES = Pattern.compile("(?:[&!]\\S*\\s+)*");

    private final Lines file;
    private final Lines content;
    private final Notation notation;
    /** The offset in the file of each character and of the end; unknown for replaced variables. */
    private final int[] offsets;

    private EmbeddedText(Lines file, String content, Notation notation, int[] offsets) {
        this.file = file;
        this.content = new Lines(content);
        this.notation = notation;
        this.offsets = offsets;
    }

    /**
     * How a value is written.
     *
     * @param quote the quote around it; a pipe for a literal block
     * @param indent the indentation of a literal block
     */
    private record Notation(char quote, String indent) {

        /** Writes new text in this notation; empty if it cannot contain the text. */
        Optional<String> of(String text) {
            return switch (quote) {
                case '|' -> Optional.of(text.replace("\n", "\n" + indent));
                case '"' ->
                    Optional.of(text.replace("\\", "\\\\")
                            .replace("\"", "\\\"")
                            .replace("\n", "\\n")
                            .replace("\t", "\\t"));
                default -> Optional.of(text.replace("'", "''")).filter(quoted -> quoted.indexOf('\n') < 0);
            };
        }
    }

    /**
     * Finds the characters of a value.
     *
     * @param lines the lines of the file, without a byte order mark
     * @param start the start of the value
     * @param value the value as YAML or JSON reads it
     * @param content the value after the replacement of variables; usually the same
     * @return empty if the notation does not keep the lines, such as a folded block or base64
     */
    public static Optional<EmbeddedText> of(Lines lines, SourcePosition start, String value, String content) {
        String file = lines.text();
        Matcher properties = PROPERTIES.matcher(file).region(lines.offset(start), file.length());
        int at = properties.lookingAt() ? properties.end() : 0;
        char first = at < file.length() ? file.charAt(at) : ' ';
        int[] offsets = new int[value.length() + 1];
        Notation notation =
                switch (first) {
                    case '|' -> literal(file, file.indexOf('\n', at) + 1, value, offsets);
                    case '"', '\'' -> quoted(file, at, value, offsets);
                    default -> null;
                };
        if (notation == null) {
            return Optional.empty();
        }
        return moved(value, content, offsets).map(moved -> new EmbeddedText(lines, content, notation, moved));
    }

    /** A literal block shows its lines as they are. */
    private static @Nullable Notation literal(String file, int from, String value, int[] offsets) {
        String indent = null;
        int line = from;
        int at = 0;
        while (at < value.length()) {
            int end = end(value, at);
            int next = end(file, line);
            int textEnd = next > line && file.charAt(next - 1) == '\r' ? next - 1 : next;
            int start = textEnd - (end - at);
            if (start < line || !file.regionMatches(start, value, at, end - at)) {
                return null;
            }
            if (end > at) {
                String before = file.substring(line, start);
                if (!before.isBlank() || (indent != null && !indent.equals(before))) {
                    return null;
                }
                indent = before;
            }
            for (int i = at; i <= end; i++) {
                offsets[i] = start + i - at;
            }
            at = end + 1;
            line = Math.min(next + 1, file.length());
        }
        if (value.isEmpty() || value.endsWith("\n")) {
            offsets[value.length()] = line;
        }
        return new Notation('|', indent == null ? "" : indent);
    }

    private static int end(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static @Nullable Notation quoted(String file, int quote, String value, int[] offsets) {
        char mark = file.charAt(quote);
        int at = quote + 1;
        for (int i = 0; i < value.length(); i++) {
            offsets[i] = at;
            int length = length(file, at, mark, value.charAt(i));
            if (length == 0) {
                return null;
            }
            at += length;
        }
        offsets[value.length()] = at;
        return at < file.length() && file.charAt(at) == mark ? new Notation(mark, "") : null;
    }

    /** The length of a character as it is written at an offset; 0 if another is written there. */
    private static int length(String file, int at, char mark, char read) {
        if (at >= file.length()) {
            return 0;
        }
        char written = file.charAt(at);
        if (mark == '\'' && written == mark) {
            return read == mark && file.startsWith("''", at) ? 2 : 0;
        } else if (mark == '"' && written == '\\') {
            String escape = escaped(read);
            return file.startsWith("\\u" + "%04x".formatted((int) read), at)
                            || file.startsWith("\\u" + "%04X".formatted((int) read), at)
                    ? 6
                    : at + 1 < file.length() && escape.indexOf(file.charAt(at + 1)) >= 0 ? 2 : 0;
        }
        return written == read ? 1 : 0;
    }

    private static String escaped(char read) {
        return switch (read) {
            case '\n' -> "n";
            case '\t' -> "t";
            case '\r' -> "r";
            case '"', '\\', '/' -> String.valueOf(read);
            default -> "";
        };
    }

    /** The offsets of a content in which variables are replaced: of each line, the start and the end that stayed. */
    private static Optional<int[]> moved(String value, String content, int[] offsets) {
        if (value.equals(content)) {
            return Optional.of(offsets);
        }
        String[] before = value.split("\n", -1);
        String[] after = content.split("\n", -1);
        if (before.length != after.length) {
            return Optional.empty();
        }
        int[] moved = new int[content.length() + 1];
        Arrays.fill(moved, UNKNOWN);
        int from = 0;
        int to = 0;
        for (int line = 0; line < before.length; line++) {
            String old = before[line];
            String now = after[line];
            int shorter = Math.min(old.length(), now.length());
            int same = 0;
            while (same < shorter && old.charAt(same) == now.charAt(same)) {
                moved[to + same] = offsets[from + same];
                same++;
            }
            from += old.length();
            to += now.length();
            for (int i = 0; i <= shorter - same; i++) {
                moved[to - i] = offsets[from - i];
                if (i == old.length()
                        || i == now.length()
                        || old.charAt(old.length() - 1 - i) != now.charAt(now.length() - 1 - i)) {
                    break;
                }
            }
            from++;
            to++;
        }
        return Optional.of(moved);
    }

    /** The position in the file for a position in the content, or for the nearest character before it. */
    public Optional<SourcePosition> position(SourcePosition inside) {
        int at = Math.min(content.offset(inside), offsets.length - 1);
        while (at >= 0 && offsets[at] == UNKNOWN) {
            at--;
        }
        return at < 0 ? Optional.empty() : Optional.of(file.position(offsets[at]));
    }

    /** The replacement in the file for one in the content; empty if it changes a replaced variable. */
    public Optional<Replacement> replacement(Replacement inside) {
        int start = offsets[inside.start()];
        int end = offsets[inside.end()];
        return start == UNKNOWN || end == UNKNOWN
                ? Optional.empty()
                : notation.of(inside.text()).map(text -> new Replacement(start, end, text));
    }
}
