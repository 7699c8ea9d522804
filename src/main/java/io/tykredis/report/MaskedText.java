package io.tykredis.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The text of a file with all values masked, except those that are known not to be secrets. */
final class MaskedText {

    private static final String MASK = "***";

    private final String text;
    private final BitSet masked;
    private final List<Integer> starts = new ArrayList<>(List.of(0));

    MaskedText(String text, ShownNames names) {
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
        this.masked = new SecretScan(this.text, names).masked();
        for (int i = this.text.indexOf('\n'); i >= 0; i = this.text.indexOf('\n', i + 1)) {
            starts.add(i + 1);
        }
    }

    /** @param column counted from 1, like the line */
    Optional<Excerpt> excerpt(int line, int column) {
        if (line > starts.size()) {
            return Optional.empty();
        }
        int start = starts.get(line - 1);
        int end = line < starts.size() ? starts.get(line) - 1 : text.length();
        int place = Math.min(start + column - 1, end);
        StringBuilder shown = new StringBuilder();
        int caret = 0;
        for (int i = start; i < end; i++) {
            caret = i == place ? shown.length() : caret;
            if (!masked.get(i)) {
                shown.append(text.charAt(i));
            } else if (i == start || !masked.get(i - 1)) {
                shown.append(MASK);
            }
        }
        return Optional.of(Excerpt.of(shown.toString(), place == end ? shown.length() : caret));
    }
}
