package io.tykredis.edit;

import io.tykredis.input.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text, to convert offsets to positions. A line includes its line feed. */
public final class Lines {

    private final String text;
    private final List<Integer> starts = new ArrayList<>(List.of(0));

    public Lines(String text) {
        this.text = text;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts.add(i + 1);
        }
    }

    /**
     * Converts a replacement to an edit of the file.
     *
     * @param file the name of the text
     */
    public TextEdit edit(@Nullable String file, Replacement replacement) {
        return new TextEdit(file, position(replacement.start()), position(replacement.end()), replacement.text());
    }

    Replacement replacement(TextEdit edit) {
        return new Replacement(offset(edit.from()), offset(edit.to()), edit.text());
    }

    SourcePosition position(int offset) {
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (starts.get(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return SourcePosition.of(low + 1, offset - starts.get(low) + 1);
    }

    int offset(SourcePosition position) {
        return Math.min(text.length(), starts.get(position.line() - 1) + position.column() - 1);
    }
}
