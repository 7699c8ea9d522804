package io.tykredis.input;

import org.jspecify.annotations.Nullable;

/**
 * A position in the original text.
 *
 * @param file the file's name; {@code null} if it has none
 * @param line counted from 1
 * @param column counted from 1
 */
public record SourcePosition(@Nullable String file, int line, int column) {

    public static SourcePosition of(int line, int column) {
        return new SourcePosition(null, line, column);
    }

    /** The position of a character in a text. */
    public static SourcePosition at(String text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return of(line, offset - start + 1);
    }

    public SourcePosition in(@Nullable String name) {
        return new SourcePosition(name, line, column);
    }

    /** The form of compiler messages. */
    @Override
    public String toString() {
        return (file == null ? "" : file + ":") + line + ":" + column;
    }
}
