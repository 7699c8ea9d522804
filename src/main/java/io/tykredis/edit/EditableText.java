package io.tykredis.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A text to which edits are applied. It keeps a byte order mark, which offsets do not count. */
public final class EditableText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String mark;
    private final String text;

    public EditableText(String content) {
        this.mark = content.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        this.text = content.substring(mark.length());
    }

    /** The text without a byte order mark. */
    public String text() {
        return text;
    }

    /** The text after the edits, which must not overlap. */
    public String after(List<TextEdit> edits) {
        Lines lines = new Lines(text);
        return with(edits.stream().map(lines::replacement).toList());
    }

    /** The text after replacements by offset. */
    public String with(List<Replacement> replacements) {
        List<Replacement> sorted = new ArrayList<>(replacements);
        Collections.sort(sorted);
        StringBuilder after = new StringBuilder(mark);
        int at = 0;
        for (Replacement each : sorted) {
            if (each.start() < at) {
                throw new IllegalArgumentException("Edits overlap at " + each);
            }
            after.append(text, at, each.start()).append(each.text());
            at = each.end();
        }
        return after.append(text, at, text.length()).toString();
    }

    /** Another text in its place, with the byte order mark of this one. */
    public String replacedBy(String other) {
        return mark + other;
    }

    /** Whether all of the edits can be combined with the chosen ones. */
    public boolean canTake(List<TextEdit> more, List<TextEdit> chosen) {
        Lines lines = new Lines(text);
        return more.stream().noneMatch(edit -> chosen.stream()
                .anyMatch(other -> lines.replacement(edit).clashesWith(lines.replacement(other))));
    }
}
