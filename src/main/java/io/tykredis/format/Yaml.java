package io.tykredis.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A writer of YAML that YAML 1.1 and 1.2 parsers read in the same way. */
public final class Yaml {

    public static final String MEDIA_TYPE = "application/yaml";

    private static final ObjectWriter WRITER = new ObjectMapper(YAMLFactory.builder()
                    .enable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                    .disable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build())
            .writer();

    /** Backslashes occur only in double quotes, where each begins an escape. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\.");

    private Yaml() {}

    /** One or several documents, each beginning with {@code ---}. */
    public static String text(List<? extends JsonNode> documents) {
        StringWriter text = new StringWriter();
        try {
            for (JsonNode document : documents) {
                text.write(portable(WRITER.writeValueAsString(document)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    /** The two line separators as numeric escapes, because not every parser knows their letters. */
    private static String portable(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> switch (escape.group()) {
            case "\\L" -> "\\\\u2028";
            case "\\P" -> "\\\\u2029";
            default -> Matcher.quoteReplacement(escape.group());
        });
    }
}
