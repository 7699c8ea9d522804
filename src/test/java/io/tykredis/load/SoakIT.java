package io.tykredis.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.http.RawClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All calls at once on a small heap, for the duration of {@code -Dsoak=}: memory use must not grow. */
class SoakIT {

    private static final Duration LENGTH = Duration.parse(System.getProperty("soak", "PT20S"));
    private static final int CLIENTS = 4;
    private static final double MOST_GROWTH = 1.25;
    private static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/";
    private static final String SPEC = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}}";
    private static final String CONFIG = "{\"storage\": {\"type\": \"redis\", \"addrs\": [\"a:1\"], \"hots\": 1}}";
    private static final String STREAM =
            "POST /v1/translations" + HEAD + "x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
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
            soak(service, requests);
            long early = service.liveBytes();
            soak(service, requests);
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

    private static void soak(ServiceProcess service, AtomicLong requests) {
        long end = System.nanoTime() + LENGTH.dividedBy(2).toNanos();
        CompletableFuture.allOf(IntStream.range(0, CLIENTS)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> {
                            while (System.nanoTime() < end) {
                                round(service.port(), requests);
                            }
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** Each call; one stream runs to its end, one is aborted in the middle. */
    private static void round(int port, AtomicLong requests) {
        try (RawClient client = new RawClient(port);
                RawClient whole = new RawClient(port);
                RawClient aborted = new RawClient(port)) {
            for (String[] call : CALLS) {
                client.send("POST " + call[0] + HEAD + "json\r\nContent-Length: " + call[1].length() + "\r\n\r\n")
                        .send(call[1]);
                assertThat(client.reply().status()).isIn(200, 400, 404, 422);
                requests.incrementAndGet();
            }
            whole.send(STREAM).chunk((SPEC + "\n{\n").repeat(50)).lastChunk();
            assertThat(whole.reply().status()).isIn(200, 503);
            aborted.send(STREAM).chunk((SPEC + "\n{\n").repeat(50));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hundred thousand lines use as much memory as a thousand. */
    @Test
    void aStreamHasAnyLength() throws IOException {
        try (ServiceProcess service = ServiceProcess.start("128m")) {
            assertThat(lines(service.port(), 1_000)).isEqualTo(1_000);
            long few = service.liveBytes();
            assertThat(lines(service.port(), 100_000)).isEqualTo(100_000);

            assertThat((double) service.liveBytes() / few).isLessThan(MOST_GROWTH);
        }
    }

    private static long lines(int port, int count) throws IOException {
        int together = 1_000;
        try (RawClient client = new RawClient(port).send(STREAM)) {
            CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> {
                try {
                    for (int sent = 0; sent < count; sent += together) {
                        client.chunk((SPEC + "\n").repeat(together));
                    }
                    client.lastChunk();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            client.head();
            long answered = 0;
            for (byte[] chunk = client.nextChunk(); chunk.length > 0; chunk = client.nextChunk()) {
                answered += new String(chunk, UTF_8)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
            }
            sender.join();
            return answered;
        }
    }
}
