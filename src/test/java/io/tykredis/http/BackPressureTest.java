package io.tykredis.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.tykredis.redis.Eventually;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that does not read is soon read from no more, and nothing is done for one that has gone. */
@QuarkusTest
@TestProfile(BackPressureTest.LittleMemory.class)
class BackPressureTest {

    private static final int LINES_A_CHUNK = 100;
    private static final int CHUNKS = 1_000_000;
    private static final int REQUESTS = 3_000;
    private static final int COMPONENTS = 5;
    private static final int CONNECTIONS = 12;
    private static final int STREAMS = 4;
    private static final int MANY = 800;
    private static final int LONG_MS = 60_000;

    /** Little room for answers, and no other reason to be cut off. */
    public static class LittleMemory implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "translator.limits.answers", "110K",
                    "translator.limits.bodies", "512K",
                    "translator.limits.connections", Integer.toString(CONNECTIONS),
                    "translator.limits.request-timeout", "1h",
                    "translator.limits.stream-timeout", "1h");
        }
    }

    @Inject
    MeterRegistry registry;

    private final AtomicInteger sent = new AtomicInteger();

    @Test
    void noMoreIsDoneThanTheClientTakes() throws Exception {
        double before = translated();
        Thread sender;
        double stalled;
        try (RawClient client = RawClient.hardOfHearing().send(StreamTest.HEAD)) {
            sender = new Thread(() -> send(client));
            sender.start();
            Eventually.until("it begins", () -> translated() > before);
            stalled = settled();

            // What fits into the buffers of both sides, and not a hundredth of what the client has to say.
            assertThat(sent.get()).isLessThan(CHUNKS / 10);
            assertThat(sender.isAlive()).isTrue();
        }
        sender.join();
        assertThat(settled()).isLessThan(stalled + LINES_A_CHUNK);
    }

    /** Nor while they are whole requests, one after the other on one connection; all are answered, once they are taken. */
    @Test
    void noMoreIsAnsweredThanTheClientTakes() throws Exception {
        double before = translated();
        try (RawClient client = RawClient.hardOfHearing()) {
            Thread sender = new Thread(() -> pipeline(client));
            sender.start();
            Eventually.until("it begins", () -> translated() > before);
            assertThat(settled() - before).isLessThan(REQUESTS * COMPONENTS / 2.0);
            assertThat(registry.get("active.requests").gauge().value())
                    .as("what would hold up a shutdown")
                    .isZero();

            for (int i = 0; i < REQUESTS; i++) {
                assertThat(client.reply().body()).contains("\"h" + i + ":6379\"");
            }
            sender.join();
            assertThat(client.send("GET /v1/schema HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .reply()
                            .status())
                    .isEqualTo(200);
        }
    }

    /** Not while there are others that wait for nothing. */
    @Test
    void whoIsBeingAnsweredMakesNoRoom() throws Exception {
        int requests = 50;
        List<RawClient> others = new ArrayList<>();
        try (RawClient client = RawClient.hardOfHearing()) {
            client.send("GET /openapi HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(requests));
            assertThat(client.head()).startsWith("HTTP/1.1 200 ");
            for (int i = 0; i < 2 * CONNECTIONS; i++) {
                others.add(RawClient.connect().send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
                assertThat(others.get(i).reply().status()).isEqualTo(200);
            }
            String rest = client.send("GET /v1/components HTTP/1.0\r\n\r\n").rest();
            assertThat(rest.split("HTTP/1.. 200 ")).hasSize(requests + 1);
        } finally {
            for (RawClient each : others) {
                each.close();
            }
        }
    }

    /** Each is kept waiting for its client to take 64 KB, and there is room for one. */
    @Test
    void whoHasTakenNothingForLongestMakesRoom() throws Exception {
        double before = translated();
        try (RawClient first = RawClient.hardOfHearing().send(StreamTest.HEAD);
                RawClient second = RawClient.hardOfHearing().send(StreamTest.HEAD)) {
            Thread early = new Thread(() -> send(first));
            early.start();
            Eventually.until("it begins", () -> translated() > before);
            settled();
            assertThat(early.isAlive()).isTrue();
            Thread late = new Thread(() -> send(second));
            late.start();

            early.join(LONG_MS);
            assertThat(early.isAlive()).isFalse();
            assertThat(late.isAlive()).isTrue();
            second.close();
            late.join();
        }
    }

    /** Nobody would be let in for ever if the places of such clients were not free again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v1/lint HTTP/1.1\r\nContent-Length: 9\r\n\r\n{",
                "POST /v1/lint HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
                "nonsense\r\n\r\n"
            })
    void whoLeavesWithHalfARequestLeavesNothing(String half) throws Exception {
        String specs = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"h:6379\"}}\n".repeat(MANY);
        for (int i = 0; i <= STREAMS; i++) {
            double before = translated();
            try (RawClient client = RawClient.hardOfHearing()) {
                client.send(StreamTest.HEAD.replace(" HTTP", "?explain=true HTTP"))
                        .chunk(specs)
                        .lastChunk()
                        .send("GET /v1/components HTTP/1.1\r\nHost: localhost\r\n\r\n" + half);
                Eventually.until("it begins", () -> translated() > before);
                settled();
            }
        }
        Eventually.until("there is a place", () -> {
            try (RawClient client = RawClient.connect().send(StreamTest.HEAD).lastChunk()) {
                return client.reply().status() == 200;
            }
        });
    }

    /** As many as may wait, fields counted; its client learns by the end of the connection which ones it has to send again. */
    @Test
    void ofThousandsThatComeAtOnceSomeAreAnswered() throws IOException {
        String request = "GET /x HTTP/1.1\r\nHost: x\r\n" + "a:b\r\n".repeat(50) + "\r\n";
        try (RawClient client =
                RawClient.connect().trySend(request.repeat(REQUESTS).getBytes(UTF_8))) {
            int answers = 0;
            while (client.reply().status() == 404) {
                answers++;
            }
            assertThat(answers).isBetween(17, REQUESTS / 2);
        }
    }

    private static void pipeline(RawClient client) {
        try {
            for (int i = 0; i < REQUESTS; i++) {
                String spec = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"h" + i + ":6379\"}}";
                client.send("POST /v1/translations?explain=true HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + spec.length() + "\r\n\r\n" + spec);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void send(RawClient client) {
        byte[] specs = StreamTest.SPEC.formatted(1).repeat(LINES_A_CHUNK).getBytes(UTF_8);
        try {
            while (sent.get() < CHUNKS) {
                client.chunk(specs);
                sent.incrementAndGet();
            }
        } catch (IOException hungUp) {
            // As planned.
        }
    }

    /** How many have been translated once that no longer changes. */
    private double settled() {
        return Eventually.settled(Duration.ofSeconds(1), this::translated);
    }

    private double translated() {
        return registry.find("translations").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
