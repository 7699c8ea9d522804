package io.tykredis.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private static final int LONGEST = 5;
    private static final String TOO_LONG = "(too long)";
    private static final String PAUSE = "(pause)";

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
        assertThat(events("abcdefghi".getBytes(UTF_8), LONGEST + 1)).containsExactly(TOO_LONG, PAUSE, PAUSE);
    }

    private static List<String> lines(byte[] stream, int size) {
        return events(stream, size).stream()
                .filter(event -> !event.equals(PAUSE))
                .toList();
    }

    private static List<String> events(byte[] stream, int size) {
        InputStream pieces = new ByteArrayInputStream(stream) {
            @Override
            public int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, size));
            }
        };
        List<String> events = new ArrayList<>();
        assertThatCode(() ->
                        new LineReader(LONGEST).read(pieces, line -> events.add(text(line)), () -> events.add(PAUSE)))
                .doesNotThrowAnyException();
        return events;
    }

    private static String text(LineReader.Line line) {
        return line.tooLong() ? TOO_LONG : new String(line.bytes(), UTF_8);
    }
}
