package io.tykredis.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON as people keep it in files: two spaces, one line feed, a newline at the end, on every platform. */
public final class PrettyJson {

    private static final ObjectWriter WRITER = new ObjectMapper(
                    JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET))
            .writer(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private PrettyJson() {}

    public static byte[] bytes(JsonNode node) {
        return text(node).getBytes(UTF_8);
    }

    public static String text(JsonNode node) {
        StringWriter out = new StringWriter();
        try {
            WRITER.writeValue(out, node);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return escaped(out.append('\n').toString());
    }

    /** UTF-8 has no halves of surrogate pairs, which a file that is written again may hold as escapes. */
    private static String escaped(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        StringBuilder all = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && Character.isLowSurrogate(text.charAt(i + 1))) {
                all.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                all.append(String.format("\\u%04x", (int) c));
            } else {
                all.append(c);
            }
        }
        return all.toString();
    }
}
