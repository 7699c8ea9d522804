package io.tykredis.redis.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.redis.Deployment;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server on an allowed port may send anything, at any speed. */
class HostileServerSlowTest extends LiveRedis {

    private static final String TRICKLE = "and then a byte now and then";

    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void hangUp() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$2000000000\\r\\n | announces a text of 2000000000 bytes",
                "*2000000000\\r\\n | announces a list of 2000000000 elements",
                "%2000000000\\r\\n | does not use the Redis protocol",
                ":1\\rx            | does not use the Redis protocol"
            })
    void announcesAHugeLength(String written, String said) {
        answerWith(written.replace("\\r", "\r").replace("\\n", "\n"), false);

        Check failure = onlyFailure(verify(spec("")));

        assertThat(failure.kind()).isEqualTo(CheckKind.REDIS_PROTOCOL);
        assertThat(failure.target()).isEqualTo("127.0.0.1:" + server.getLocalPort());
        assertThat(failure.message()).startsWith("PING failed: ").contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                        | $100\\r\\n                   | redis-protocol | PING failed: the answer was not complete",
                "', \"tls\": {}'           | \\u0016\\u0003\\u0003\\u003f\\u00ff | tls-handshake  | the handshake was not complete before the timeout"
            })
    void sendsSingleBytes(String more, String begins, String kind, String said) {
        answerWith(
                begins.replace("\\r", "\r")
                        .replace("\\n", "\n")
                        .replace("\\u0016\\u0003\\u0003\\u003f\\u00ff", "\u0016\u0003\u0003\u003f\u00ff"),
                true);

        Check failure = onlyFailure(verify(spec(more), vantage(Duration.ofMillis(1500))));

        assertThat(failure.kind().slug()).isEqualTo(kind);
        assertThat(failure.message()).contains(said);
    }

    @Test
    void aSilentNameServerIsLimitedInTime() {
        Duration whole = Duration.ofSeconds(2);
        CountDownLatch never = new CountDownLatch(1);
        ProbeContext vantage = new ProbeContext(
                new AllowList(List.of("*"), List.of(), List.of("6379"), name -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new IllegalStateException("too late");
                }),
                vantage().secrets(),
                vantage().tlsFiles(),
                whole);
        long begin = System.nanoTime();
        Verification verification =
                verify("{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"slow.example:6379\"}}", vantage);
        long taken = System.nanoTime() - begin;

        assertThat(kinds(verification, Check.Status.FAILED)).containsOnlyKeys("time-limit");
        // It would be twice the limit if the check and the connection each had a limit for the lookup.
        assertThat(taken).isLessThan(whole.multipliedBy(2).toNanos());
    }

    private String spec(String more) {
        return Deployment.standalone(server.getLocalPort(), more).spec();
    }

    private void answerWith(String begins, boolean trickle) {
        Thread thread = new Thread(
                () -> {
                    try (Socket socket = server.accept()) {
                        OutputStream out = socket.getOutputStream();
                        out.write(begins.getBytes(ISO_8859_1));
                        while (trickle) {
                            TimeUnit.MILLISECONDS.sleep(50);
                            out.write('x');
                        }
                        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                    } catch (IOException | InterruptedException e) {
                        // The other side has disconnected.
                    }
                },
                TRICKLE);
        thread.setDaemon(true);
        thread.start();
    }
}
