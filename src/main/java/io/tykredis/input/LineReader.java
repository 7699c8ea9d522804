package io.tykredis.input;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A splitter of a stream into lines that buffers at most one line and one chunk. */
public final class LineReader {

    /** A line's bytes without the line feed; empty if the line is too long. */
    public static final class Line {

        private final byte[] bytes;
        private final boolean tooLong;

        private Line(byte[] bytes, boolean tooLong) {
            this.bytes = bytes;
            this.tooLong = tooLong;
        }

        public byte[] bytes() {
            return bytes;
        }

        public boolean tooLong() {
            return tooLong;
        }
    }

    private final int longest;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private boolean skipping;
    private byte[] chunk = {};
    private int at;

    /** @param longest the maximum number of bytes before the line feed */
    public LineReader(int longest) {
        this.longest = longest;
    }

    /** Adds the next chunk. The caller must have taken all lines of the previous one. */
    public void feed(byte[] next) {
        chunk = next;
        at = 0;
    }

    /** The next line that is complete or already too long. Blank lines are skipped. */
    public @Nullable Line next() {
        while (at < chunk.length) {
            int end = at;
            while (end < chunk.length && chunk[end] != '\n') {
                end++;
            }
            boolean complete = end < chunk.length;
            Line line = take(end - at, complete);
            at = complete ? end + 1 : end;
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    /** The text after the last line feed, if any. */
    public @Nullable Line last() {
        return finish();
    }

    private @Nullable Line take(int length, boolean complete) {
        if (skipping) {
            skipping = !complete;
            return null;
        }
        if (begun.size() + length > longest) {
            begun.reset();
            skipping = !complete;
            return new Line(new byte[0], true);
        }
        begun.write(chunk, at, length);
        return complete ? finish() : null;
    }

    private @Nullable Line finish() {
        byte[] bytes = begun.toByteArray();
        begun.reset();
        if (isBlank(bytes)) {
            return null;
        }
        boolean returned = bytes[bytes.length - 1] == '\r';
        return new Line(returned ? Arrays.copyOf(bytes, bytes.length - 1) : bytes, false);
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
