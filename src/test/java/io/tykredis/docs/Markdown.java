package io.tykredis.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Text in GitHub's Markdown, with tables and numbered notes. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Integer> notes = new LinkedHashMap<>();

    Markdown line(String line) {
        text.append(line).append('\n');
        return this;
    }

    Markdown paragraph(String line) {
        return line(line).line("");
    }

    Markdown head(List<String> columns) {
        return row(columns).line("|" + "---|".repeat(columns.size()));
    }

    Markdown row(List<String> cells) {
        return line(
                cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |")));
    }

    /** A reference to a note; equal notes share one number. */
    String note(String note) {
        return "[^" + notes.computeIfAbsent(note, added -> notes.size() + 1) + "]";
    }

    /** Writes the notes. */
    Markdown notes() {
        notes.forEach((note, number) -> line("[^" + number + "]: " + note));
        return line("");
    }

    static String code(String code) {
        return code.isEmpty() ? "" : "`" + code + "`";
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing() + "\n";
    }
}
