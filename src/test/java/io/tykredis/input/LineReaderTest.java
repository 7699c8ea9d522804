package io.tykredis.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private static final int LONGEST = 5;
    private static final String TOO_LONG = "(too long)";

    @Test
    void readsTheSameLinesForAnyChunks() {
        byte[] stream = "ab\r\n\n  \r\näöü\n1234\nabcde\nabcdef\nabcdefghijklm\n\r\nx\n \ny".getBytes(UTF_8);
        List<String> expected = List.of("ab", TOO_LONG, "1234", "abcde", TOO_LONG, TOO_LONG, "x", "y");

        for (int size = 1; size <= stream.length; size++) {
            assertThat(lines(stream, size)).as("pieces of %d", size).isEqualTo(expected);
        }
    }

    @Test
    void reportsALongLineBeforeItsEnd() {
        LineReader lines = new LineReader(LONGEST);
        lines.feed("abcdef".getBytes(UTF_8));

        assertThat(lines.next())
                .isNotNull()
                .extracting(LineReader.Line::tooLong)
                .isEqualTo(true);
        assertThat(lines.next()).isNull();
        lines.feed("ghi".getBytes(UTF_8));
        assertThat(lines.next()).isNull();
        assertThat(lines.last()).isNull();
    }

    private static List<String> lines(byte[] stream, int size) {
        LineReader lines = new LineReader(LONGEST);
        List<String> found = new ArrayList<>();
        for (int at = 0; at < stream.length; at += size) {
            lines.feed(Arrays.copyOfRange(stream, at, Math.min(at + size, stream.length)));
            for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
                found.add(text(line));
            }
        }
        LineReader.Line last = lines.last();
        if (last != null) {
            found.add(text(last));
        }
        return found;
    }

    private static String text(LineReader.Line line) {
        return line.tooLong() ? TOO_LONG : new String(line.bytes(), UTF_8);
    }
}
