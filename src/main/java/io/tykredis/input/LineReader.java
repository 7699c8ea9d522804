package io.tykredis.input;

import java.io.ByteArrayOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A splitter of a stream into lines that buffers at most one line and one piece. */
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

    /** Takes the lines. */
    public interface Sink {
        void take(Line line) throws IOException;
    }

    private static final int PIECE = 16 * 1024;

    private final int longest;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private final byte[] piece = new byte[PIECE];
    private boolean skipping;

    /** @param longest the maximum number of bytes before the line feed */
    public LineReader(int longest) {
        this.longest = longest;
    }

    /**
     * Passes on each line as soon as it is complete or already too long. Blank lines are skipped.
     *
     * @param pause called before it waits for more of the stream
     */
    public void read(InputStream stream, Sink sink, Flushable pause) throws IOException {
        for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
            for (int at = 0; at < read; at++) {
                int end = at;
                while (end < read && piece[end] != '\n') {
                    end++;
                }
                pass(take(at, end - at, end < read), sink);
                at = end;
            }
            pause.flush();
        }
        pass(finish(), sink);
    }

    private static void pass(@Nullable Line line, Sink sink) throws IOException {
        if (line != null) {
            sink.take(line);
        }
    }

    private @Nullable Line take(int at, int length, boolean complete) {
        if (skipping) {
            skipping = !complete;
            return null;
        }
        if (begun.size() + length > longest) {
            begun.reset();
            skipping = !complete;
            return new Line(new byte[0], true);
        }
        begun.write(piece, at, length);
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
