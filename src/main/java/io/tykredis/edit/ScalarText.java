package io.tykredis.edit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The notation of a text in a scalar: which part of the file each of its characters is. */
final class ScalarText {

    private static final String QUOTE = "'";

    private final String file;
    private final Span span;
    private final Style style;
    /** The text as the file has it. */
    private final String value;
    /** The text after Compose's interpolation, or as base64 decodes it. */
    private final String content;

    private final boolean interpolated;
    /** The offset of each character of the content in the file, or -1; empty if the notation has none. */
    private final int[] offsets;

    private int indent;

    private enum Style {
        BLOCK,
        SINGLE,
        DOUBLE,
        BASE64,
        OTHER
    }

    private ScalarText(String file, Span span, Style style, String value, String content, boolean interpolated) {
        this.file = file;
        this.span = span;
        this.style = style;
        this.value = value;
        this.content = content;
        this.interpolated = interpolated;
        int[] own =
                switch (style) {
                    case BLOCK -> block();
                    case SINGLE, DOUBLE -> quoted();
                    case BASE64, OTHER -> new int[0];
                };
        this.offsets = own.length == 0 || value.equals(content) ? own : InterpolatedText.offsets(value, content, own);
    }

    static ScalarText of(String file, ScalarNode scalar, YamlNodes yaml, String content, boolean interpolated) {
        Style style =
                switch (scalar.getScalarStyle()) {
                    case LITERAL -> Style.BLOCK;
                    case SINGLE_QUOTED -> Style.SINGLE;
                    case DOUBLE_QUOTED -> Style.DOUBLE;
                    default -> Style.OTHER;
                };
        String value = scalar.getValue();
        return value.equals(content) || interpolated
                ? new ScalarText(file, yaml.span(scalar), style, value, content, interpolated)
                : new ScalarText(file, yaml.inside(scalar), Style.BASE64, value, content, interpolated);
    }

    /** The offset in the file, or -1. */
    int offset(int inner) {
        int shift = content.length() - new EditableText(content).text().length();
        return inner + shift < offsets.length ? offsets[inner + shift] : -1;
    }

    /** The offset in the file of the character, or of the nearest before it that is not of a variable; or -1. */
    int nearest(int inner) {
        int at = inner;
        while (at > 0 && offset(at) < 0) {
            at--;
        }
        return offset(at);
    }

    /** Replacements of the same characters in the file; empty if its notation does not show each of them. */
    Optional<List<Replacement>> inPlace(List<Replacement> inner) {
        boolean each = inner.stream()
                .allMatch(edit -> offset(edit.start()) >= 0
                        && offset(edit.end()) >= 0
                        && written(edit.text()).isPresent());
        return each
                ? Optional.of(inner.stream()
                        .map(edit -> new Replacement(
                                offset(edit.start()),
                                offset(edit.end()),
                                written(edit.text()).orElseThrow()))
                        .toList())
                : Optional.empty();
    }

    /** The same, or else the replacement of the whole text; empty if that would replace variables by their values. */
    Optional<List<Replacement>> replacements(List<Replacement> inner) {
        return inPlace(inner)
                .or(() -> style == Style.BASE64 || value.equals(content)
                        ? Optional.of(List.of(Replacement.of(span, whole(inner))))
                        : Optional.empty());
    }

    private String whole(List<Replacement> inner) {
        String after = new EditableText(content).with(inner);
        return style == Style.BASE64
                ? Base64.getEncoder().encodeToString(after.getBytes(UTF_8))
                : TextNode.valueOf(dollars(after)).toString();
    }

    /** A text in this notation; empty if the notation cannot contain it. */
    private Optional<String> written(String text) {
        String plain = dollars(text);
        return switch (style) {
            case BLOCK -> Optional.of(plain.replace("\n", lineEnd() + " ".repeat(indent)));
            case SINGLE -> plain.contains("\n") ? Optional.empty() : Optional.of(plain.replace(QUOTE, QUOTE + QUOTE));
            case DOUBLE -> {
                String quoted = TextNode.valueOf(plain).toString();
                yield Optional.of(quoted.substring(1, quoted.length() - 1));
            }
            case BASE64, OTHER -> Optional.empty();
        };
    }

    private String dollars(String text) {
        return interpolated ? text.replace("$", "$$") : text;
    }

    private String lineEnd() {
        int end = file.indexOf('\n', span.start());
        return end > 0 && file.charAt(end - 1) == '\r' ? "\r\n" : "\n";
    }

    /** The lines of a block follow its header, each with the same indentation. */
    private int[] block() {
        int[] found = new int[value.length() + 1];
        int line = file.indexOf('\n', span.start()) + 1;
        int at = 0;
        for (String each : value.split("\n", -1)) {
            int end = file.indexOf('\n', line);
            end = end < 0 ? file.length() : end;
            int text = end > line && file.charAt(end - 1) == '\r' ? end - 1 : end;
            int start = text - each.length();
            boolean last = at + each.length() == value.length() && each.isEmpty();
            if (!last && (start < line || !file.startsWith(each, start))) {
                return new int[0];
            }
            if (indent == 0 && !each.isEmpty()) {
                indent = start - line;
            }
            for (int i = 0; i <= each.length(); i++) {
                found[at + i] = Math.max(line, start) + i;
            }
            at += each.length() + 1;
            line = end + 1;
        }
        return found;
    }

    /** The characters between quotes, of which some are escaped; none if the text continues on another line. */
    private int[] quoted() {
        int[] found = new int[value.length() + 1];
        int at = span.start() + 1;
        for (int i = 0; i < value.length(); i++) {
            found[i] = at;
            char written = file.charAt(at);
            boolean escaped = style == Style.DOUBLE ? written == '\\' : written == '\'';
            if (written == '\n' || written == '\r' || (!escaped && written != value.charAt(i))) {
                return new int[0];
            }
            at += escaped ? escape(at) : 1;
        }
        found[value.length()] = at;
        return at == span.end() - 1 ? found : new int[0];
    }

    private int escape(int at) {
        if (style == Style.SINGLE) {
            return 2;
        }
        return switch (file.charAt(at + 1)) {
            case 'x' -> 4;
            case 'u' -> 6;
            default -> 2;
        };
    }
}
