package io.tykredis.report;

import io.tykredis.catalog.Components;
import io.tykredis.model.Secret;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The text of a file with all values masked, except those that are known not to be secrets. */
public final class MaskedText {

    private static final String MASK = "***";

    private final String text;
    private final BitSet masked;
    private final List<Integer> starts = new ArrayList<>(List.of(0));

    /** The text with a mask for everything that may be a secret. */
    public static String of(String text, Components components) {
        MaskedText masked = new MaskedText(text, new ShownNames(components));
        return masked.shown(0, masked.text.length(), Secret.Literal.REDACTED);
    }

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
        return Optional.of(
                Excerpt.of(shown(start, end, MASK), shown(start, place, MASK).length()));
    }

    private String shown(int start, int end, String mask) {
        StringBuilder shown = new StringBuilder();
        for (int i = start; i < end; i++) {
            if (!masked.get(i)) {
                shown.append(text.charAt(i));
            } else if (i == start || !masked.get(i - 1)) {
                shown.append(mask);
            }
        }
        return shown.toString();
    }
}
