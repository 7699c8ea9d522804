package io.tykredis.redis.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.util.RedisInputStream;

class ReplyGuardTest {

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
    void whatRedisAnswersIsRead(String written) {
        // Whoever has lost count finds no reply where the second begins.
        String reply = written.replace("\\r", "\r").replace("\\n", "\n");
        for (int chunk : List.of(1, 3, 8192)) {
            RedisInputStream in = guarded(reply + reply + "+END\r\n", chunk);
            Protocol.read(in);
            Protocol.read(in);
            assertThat(new RespReply(Protocol.read(in)).text()).isEqualTo("END");
        }
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/cases/ReplyGuardTest.whatNoRedisAnswersIsNot.csv",
            delimiter = '|',
            quoteCharacter = '\'')
    void whatNoRedisAnswersIsNot(String written, String said) {
        String reply = written.replace("\\r", "\r").replace("\\n", "\n");
        for (int chunk : List.of(1, 8192)) {
            assertThatThrownBy(() -> Protocol.read(guarded(reply, chunk)))
                    .isInstanceOf(JedisConnectionException.class)
                    .cause()
                    .isInstanceOf(RespGuard.Unbelievable.class)
                    .hasMessageContaining(said);
        }
    }

    @Test
    void aLineWithoutEnd() {
        String line = "+" + "x".repeat(RespGuard.MOST_BYTES);
        assertThatThrownBy(() -> Protocol.read(guarded(line, 8192))).hasMessageContaining("more than 8388608 bytes");
    }

    @Test
    void aThousandNodesFitIn() {
        StringBuilder slots = new StringBuilder("*5000\r\n");
        StringBuilder nodes = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            slots.append("*4\r\n:").append(i).append("\r\n:").append(i).append("\r\n");
            slots.append(node(i)).append(node(i));
        }
        for (int i = 0; i < 1000; i++) {
            nodes.append("f".repeat(40)).append(" 10.0.0.1:6379@16379,").append("h".repeat(253));
            nodes.append(" slave ").append("f".repeat(40)).append(" 0 1700000000000 1 connected\n");
        }
        assertThatCode(() -> Protocol.read(guarded(slots.toString(), 8192))).doesNotThrowAnyException();
        assertThatCode(() -> Protocol.read(guarded(bulk(nodes.toString()), 8192)))
                .doesNotThrowAnyException();
    }

    private static String node(int port) {
        return "*4\r\n" + bulk("h".repeat(253)) + ":" + port + "\r\n" + bulk("f".repeat(40)) + "*2\r\n" + bulk("ip")
                + bulk("10.0.0.1");
    }

    private static String bulk(String text) {
        return "$" + text.length() + "\r\n" + text + "\r\n";
    }

    /** @param chunk how much comes at once */
    private static RedisInputStream guarded(String replies, int chunk) {
        InputStream in = new ByteArrayInputStream(replies.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int from, int length) {
                return super.read(buffer, from, Math.min(chunk, length));
            }
        };
        return new RedisInputStream(new RespGuard(in));
    }
}
