package io.tykredis.redis.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class RespReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+OK\\r\\n",
                ":-12\\r\\n",
                "$-1\\r\\n",
                "$0\\r\\n\\r\\n",
                "$6\\r\\n*9\\r\\n$9\\r\\n",
                "*-1\\r\\n",
                "*0\\r\\n",
                "*2\\r\\n*0\\r\\n*1\\r\\n*2\\r\\n:1\\r\\n$1\\r\\nx\\r\\n",
                "*1\\r\\n*1\\r\\n*1\\r\\n*1\\r\\n*1\\r\\n*1\\r\\n*1\\r\\n*1\\r\\n:1\\r\\n"
            })
    void readsRepliesOfRedis(String written) throws IOException {
        // After a wrong length, no reply begins where the second one is expected.
        String reply = written.translateEscapes();
        for (int chunk : List.of(1, 3, 8192)) {
            RespReader in = reader(reply + reply + "+END\r\n", chunk);
            in.read();
            in.read();
            assertThat(in.read().text()).isEqualTo("END");
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/RespReaderTest.csv", delimiter = '|')
    void rejectsOtherBytes(String written, String said) {
        String reply = written.translateEscapes();
        for (int chunk : List.of(1, 8192)) {
            assertThatThrownBy(() -> reader(reply, chunk).read())
                    .isInstanceOf(RespReader.NotRedis.class)
                    .hasMessageContaining(said);
        }
    }

    /** A redirection without an address is an ordinary error. */
    @ParameterizedTest
    @ValueSource(strings = {"WRONGPASS invalid s3cret", "MOVED x", "ASK x y"})
    void keepsTheFirstWordOfAnError(String text) {
        assertThatThrownBy(() -> reader("-" + text + "\r\n", 3).read())
                .isInstanceOfSatisfying(
                        ServerError.class, e -> assertThat(e.word()).isEqualTo(text.substring(0, text.indexOf(' '))));
    }

    /** Announced lengths allocate nothing. */
    @Test
    void allocatesOnlyForReceivedBytes() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> reader("*100000\r\n$4194304\r\nx", 8192).read())
                .isInstanceOf(EOFException.class);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(200_000);
    }

    @Test
    void aLineWithoutEnd() {
        String line = "+" + "x".repeat(RespReader.MOST_BYTES);
        assertThatThrownBy(() -> reader(line, 8192).read()).hasMessageContaining("more than 8388608 bytes");
    }

    /** The replies of a cluster with long host names. */
    @Test
    void acceptsAThousandNodes() {
        String node = "*4\r\n" + bulk("h".repeat(253)) + ":1\r\n" + bulk("f".repeat(40)) + "*2\r\n" + bulk("ip")
                + bulk("10.0.0.1");
        String slots = "*5000\r\n" + ("*4\r\n:1\r\n:1\r\n" + node + node).repeat(5000);
        String line = "%s 10.0.0.1:6379@16379,%s slave %1$s 0 1700000000000 1 connected\n"
                .formatted("f".repeat(40), "h".repeat(253));
        assertThatCode(() -> reader(slots, 8192).read()).doesNotThrowAnyException();
        assertThatCode(() -> reader(bulk(line.repeat(1000)), 8192).read()).doesNotThrowAnyException();
    }

    private static String bulk(String text) {
        return "$" + text.length() + "\r\n" + text + "\r\n";
    }

    /** @param chunk the number of bytes that arrive at once */
    private static RespReader reader(String replies, int chunk) {
        InputStream in = new ByteArrayInputStream(replies.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int from, int length) {
                return super.read(buffer, from, Math.min(chunk, length));
            }
        };
        return new RespReader(in);
    }
}
