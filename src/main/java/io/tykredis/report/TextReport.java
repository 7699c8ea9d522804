package io.tykredis.report;

import io.tykredis.catalog.Components;
import io.tykredis.input.SourcePosition;
import jakarta.inject.Singleton;
import java.util.Comparator;

/** A report like a compiler's: the position, the message, the line with a caret, and the fix. */
@Singleton
public final class TextReport implements Report {

    public static final String NAME = "text";

    private static final String INDENT = "  ";

    /** The order of the files. Findings without a position come first. */
    private static final Comparator<ReportedFinding> BY_PLACE = Comparator.comparing(ReportedFinding::file)
            .thenComparing(
                    found -> found.position() == null ? 0 : found.position().line())
            .thenComparing(
                    found -> found.position() == null ? 0 : found.position().column());

    private final Components components;

    public TextReport(Components components) {
        this.components = components;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public String text(Findings findings) {
        SourceLines lines = new SourceLines(findings.files(), new ShownNames(components));
        StringBuilder text = new StringBuilder();
        findings.all().stream().sorted(BY_PLACE).forEach(found -> add(text, found, lines));
        String summary = findings.summary();
        text.append(summary.isEmpty() ? "No problems found." : summary + ".").append('\n');
        return findings.note().isEmpty()
                ? text.toString()
                : text.append(findings.note()).append('\n').toString();
    }

    private static void add(StringBuilder text, ReportedFinding found, SourceLines lines) {
        text.append(place(found))
                .append(": ")
                .append(found.severity())
                .append(": ")
                .append(found.message())
                .append(" [")
                .append(found.code())
                .append("]\n");
        SourcePosition position = found.position();
        if (position != null) {
            lines.excerpt(position).ifPresent(excerpt -> {
                String number = Integer.toString(position.line());
                text.append(INDENT).append(number).append(" | ").append(excerpt.line());
                text.append('\n')
                        .append(INDENT)
                        .append(" ".repeat(number.length()))
                        .append(" | ")
                        .append(excerpt.marker())
                        .append('\n');
            });
        }
        text.append(INDENT).append("Fix: ").append(found.fix()).append('\n');
    }

    private static String place(ReportedFinding found) {
        SourcePosition position = found.position();
        if (position != null) {
            return (position.file() == null ? "-:" : "") + position;
        }
        String pointer = found.pointer().toString();
        return pointer.isEmpty() ? "-" : pointer;
    }
}
