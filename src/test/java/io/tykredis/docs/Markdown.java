package io.tykredis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.golden.Goldens;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text in GitHub's Markdown. */
final class Markdown {

    private Markdown() {}

    /** Nothing without rows. */
    static String table(List<String> head, Stream<List<String>> rows) {
        String all = rows.map(Markdown::row).collect(Collectors.joining());
        return all.isEmpty() ? "" : row(head) + "|" + "---|".repeat(head.size()) + "\n" + all;
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** A section with its empty line; nothing without a text. */
    static String section(String title, String text) {
        return text.isEmpty() ? "" : "### " + title + "\n\n" + text + "\n";
    }

    /** A text of the test resources with a value for each name in double braces. */
    static String filled(String template, Map<String, String> values) {
        String text = Goldens.text(Goldens.file("docs/" + template + ".md"));
        for (Map.Entry<String, String> value : values.entrySet()) {
            assertThat(text).contains("{{" + value.getKey() + "}}");
            text = text.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return text;
    }

    static String code(String code) {
        return "`" + code + "`";
    }
}
