package io.tykredis.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.http.RawClient;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The service completes started requests when it is stopped under load. */
class ShutdownIT {

    private static final String SPEC = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}}";
    private static final String POST =
            "POST /v1/translations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/";
    private static final String STREAM = POST + "x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String BODY = POST + "json\r\nContent-Length: " + SPEC.length() + "\r\n";
    private static final int OF_EACH = 4;

    @Test
    void completesEveryStartedRequest() throws IOException {
        try (ServiceProcess service = ServiceProcess.start("256m")) {
            List<RawClient> streams = new ArrayList<>();
            List<RawClient> bodies = new ArrayList<>();
            for (int i = 0; i < OF_EACH; i++) {
                RawClient stream = new RawClient(service.port()).send(STREAM).chunk(SPEC + "\n");
                stream.head();
                assertThat(stream.nextChunk()).isNotEmpty();
                streams.add(stream);
                RawClient body = new RawClient(service.port()).send(BODY + "Expect: 100-continue\r\n\r\n");
                assertThat(body.head()).startsWith("HTTP/1.1 100 ");
                bodies.add(body.send(SPEC.substring(0, 10)));
            }
            AtomicInteger answered = new AtomicInteger();
            List<CompletableFuture<Void>> load = new ArrayList<>();
            for (int i = 0; i < OF_EACH; i++) {
                load.add(CompletableFuture.runAsync(() -> load(service.port(), answered)));
            }
            while (answered.get() < 200) {
                Thread.onSpinWait();
            }
            // When
            service.terminate();
            while (service.log().stream().noneMatch(line -> line.contains("Waiting for HTTP requests"))) {
                Thread.onSpinWait();
            }
            // Then
            for (int i = 0; i < OF_EACH; i++) {
                streams.get(i).chunk(SPEC + "\n" + SPEC).lastChunk();
                assertThat(new String(streams.get(i).nextChunk(), UTF_8)).contains("redis:6379");
                assertThat(bodies.get(i).send(SPEC.substring(10)).reply().status())
                        .isEqualTo(200);
            }
            load.forEach(CompletableFuture::join);
            assertThat(service.exitCode()).isIn(0, 143);
            assertThat(service.log()).noneMatch(line -> line.contains("ERROR"));
        }
    }

    /**
     * Requests until the service no longer listens. Then there may be no answer at all, but no partial or wrong one.
     */
    private static void load(int port, AtomicInteger answered) {
        while (true) {
            try (RawClient client = new RawClient(port).trySend((BODY + "\r\n" + SPEC).getBytes(UTF_8))) {
                RawClient.Reply reply = client.reply();
                if (reply.status() == 0) {
                    return;
                }
                assertThat(reply.status()).isEqualTo(200);
                assertThat(reply.body()).endsWith("}\n");
                answered.incrementAndGet();
            } catch (ConnectException stopped) {
                return;
            } catch (IOException e) {
                throw new AssertionError("half an answer", e);
            }
        }
    }
}
