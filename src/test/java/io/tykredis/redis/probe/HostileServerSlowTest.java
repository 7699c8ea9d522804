package io.tykredis.redis.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.redis.Ports;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A server on an allowed port may send anything, at any speed, or nothing. */
class HostileServerSlowTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final int port = Ports.free();
    private final String spec =
            "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"127.0.0.1:%d\"}, ".formatted(port);

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/HostileServerSlowTest.csv", delimiter = '|', quoteCharacter = '`')
    void sends(String written, boolean trickles, String more, String failure) throws IOException {
        try (ServerSocket server = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
            answerWith(server, written == null ? "" : written.translateEscapes(), trickles);

            assertThat(verified(spec + more, trickles ? Duration.ofMillis(1500) : LONG))
                    .startsWith("not ok\n")
                    .contains("failed " + failure.replace("PORT", "127.0.0.1:" + port));
        }
    }

    private static void answerWith(ServerSocket server, String written, boolean trickles) {
        Thread thread = new Thread(() -> {
            try (Socket socket = server.accept()) {
                OutputStream out = socket.getOutputStream();
                out.write(written.getBytes(ISO_8859_1));
                while (trickles) {
                    TimeUnit.MILLISECONDS.sleep(50);
                    out.write('x');
                }
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException | InterruptedException e) {
                // The other side has disconnected.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Test
    void nothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(verified(spec + "\"tykVersion\": \"5.8\"}", Duration.ofSeconds(6)))
                    .containsPattern("failed redis-protocol .*:" + silent.getLocalPort() + ": .*did not answer");
            assertThat(verified(spec + "\"tls\": {}}", Duration.ofSeconds(6)))
                    .containsPattern("failed tls-handshake .*did not answer");
        }
    }

    /** How far each check comes depends on the machine. */
    @Test
    void nothingFromManyServers() throws IOException {
        List<ServerSocket> silent = new ArrayList<>();
        try {
            for (int i = 1; i <= 30; i++) {
                silent.add(new ServerSocket(port, 1, InetAddress.getByName("127.0.1." + i)));
            }
            String nodes = silent.stream()
                    .map(each -> "\"" + each.getInetAddress().getHostAddress() + ":" + port + "\"")
                    .collect(Collectors.joining(", "));
            assertThat(verified(
                                    "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [" + nodes + "]}}",
                                    Duration.ofMillis(900))
                            .lines()
                            .filter(line -> line.startsWith("failed ")))
                    .hasSize(30)
                    .allMatch(line -> line.matches("failed (redis-protocol|time-limit) .*"));
        } finally {
            for (ServerSocket each : silent) {
                each.close();
            }
        }
    }

    @Test
    void aSilentNameServerIsLimitedInTime() {
        Duration whole = Duration.ofSeconds(2);
        CountDownLatch never = new CountDownLatch(1);
        ProbeContext context = new ProbeContext(
                new AllowList(List.of("*"), List.of(), List.of("6379"), name -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new IllegalStateException("too late");
                }),
                LiveRedis.context(folder, whole, "6379").secrets(),
                LiveRedis.context(folder, whole, "6379").tlsFiles(),
                whole);
        long begin = System.nanoTime();
        String verified = LiveRedis.verified(
                "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"slow.example:6379\"}}", context);
        long taken = System.nanoTime() - begin;

        assertThat(verified).contains("failed time-limit ");
        // It would be twice the limit if the check and the connection each had a limit for the lookup.
        assertThat(taken).isLessThan(whole.multipliedBy(2).toNanos());
    }

    private String verified(String of, Duration timeout) {
        return LiveRedis.verified(of, LiveRedis.context(folder, timeout, "1-65535"));
    }
}
