package io.tykredis.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.http.RawClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** All calls at once on a small heap, for the duration of {@code -Dsoak=}: memory use must not grow. */
class SoakIT {

    private static final Duration LENGTH = Duration.parse(System.getProperty("soak", "PT20S"));
    private static final int CLIENTS = 4;
    private static final double MOST_GROWTH = 1.25;
    private static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/";
    private static final String SPEC = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}}";
    private static final String CONFIG = "{\"storage\": {\"type\": \"redis\", \"addrs\": [\"a:1\"], \"hots\": 1}}";
    private static final String[][] CALLS = {
        {"/v1/translations", SPEC},
        {"/v1/translations?format=kubernetes", SPEC},
        {"/v1/translations/pump?format=env", SPEC},
        {"/v1/lint", "{\"spec\": " + SPEC + "}"},
        {"/v1/imports/gateway", CONFIG},
        {"/v1/merges/gateway", "{\"spec\": " + SPEC + ", \"config\": " + CONFIG + "}"},
        {"/v1/translations", "{\"topology\": 1}"},
        {"/v1/translations", "[".repeat(10_000)},
        {"/v1/imports", "{" + "\"a\":{},".repeat(40_000) + "\"b\":1}"},
        {"/v1/nowhere", "{}"}
    };

    @Test
    void memoryIsStable() throws IOException {
        try (ServiceProcess service = ServiceProcess.start("128m")) {
            AtomicLong requests = new AtomicLong();
            soak(service, LENGTH.dividedBy(2), requests);
            long early = service.liveBytes();
            soak(service, LENGTH.dividedBy(2), requests);
            long late = service.liveBytes();

            System.out.printf("Soak: %s, %d requests, %d bytes in use, then %d%n", LENGTH, requests.get(), early, late);
            assertThat((double) late / early).isLessThan(MOST_GROWTH);
            assertThat(requests.get()).isPositive();
            // Requests log nothing, not even a bug; Quarkus has logged its start.
            assertThat(service.log()).allMatch(line -> line.contains("\"loggerName\":\"io.quarkus\""));
            service.terminate();
            assertThat(service.exitCode()).isIn(0, 143);
        }
    }

    /** A hundred thousand lines use as much memory as a thousand. */
    @Test
    void aStreamHasAnyLength() throws Exception {
        try (ServiceProcess service = ServiceProcess.start("128m")) {
            lines(service.port(), 1_000);
            long few = service.liveBytes();
            lines(service.port(), 100_000);

            assertThat((double) service.liveBytes() / few).isLessThan(MOST_GROWTH);
        }
    }

    private static void lines(int port, int count) throws Exception {
        int together = 1_000;
        try (RawClient client = new RawClient(port)) {
            client.send("POST /v1/translations" + HEAD + "x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
            CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> {
                try {
                    for (int sent = 0; sent < count; sent += together) {
                        client.chunk((SPEC + "\n").repeat(together));
                    }
                    client.lastChunk();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            client.head();
            long answered = 0;
            for (byte[] chunk = client.nextChunk(); chunk.length > 0; chunk = client.nextChunk()) {
                for (byte each : chunk) {
                    answered += each == '\n' ? 1 : 0;
                }
            }
            sender.join();
            assertThat(answered).isEqualTo(count);
        }
    }

    private static void soak(ServiceProcess service, Duration length, AtomicLong requests) {
        long end = System.nanoTime() + length.toNanos();
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(CompletableFuture.runAsync(() -> {
                while (System.nanoTime() < end) {
                    round(service.port(), requests);
                }
            }));
        }
        clients.forEach(CompletableFuture::join);
    }

    private static void round(int port, AtomicLong requests) {
        try (RawClient client = new RawClient(port)) {
            for (String[] call : CALLS) {
                byte[] body = call[1].getBytes(UTF_8);
                client.send("POST " + call[0] + HEAD + "json\r\nContent-Length: " + body.length + "\r\n\r\n")
                        .send(body);
                assertThat(client.reply().status()).isIn(200, 400, 404, 422);
                requests.incrementAndGet();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        stream(port);
    }

    /** One stream runs to its end, one is aborted in the middle. */
    private static void stream(int port) {
        for (boolean whole : new boolean[] {true, false}) {
            try (RawClient client = new RawClient(port)) {
                client.send("POST /v1/translations" + HEAD + "x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                        .chunk((SPEC + "\n{\n").repeat(50));
                if (whole) {
                    assertThat(client.lastChunk().reply().status()).isIn(200, 503);
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
