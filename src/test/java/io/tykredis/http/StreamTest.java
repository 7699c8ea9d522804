package io.tykredis.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Specs line by line: in order, at the client's pace. {@code exchanges/streams.txt} has what a line may contain. */
@QuarkusTest
class StreamTest {

    private static final String SPEC = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"h%d:6379\"}}\n";
    private static final String POST =
            "POST /v1/translations HTTP/1.1\r\nHost: localhost\r\n" + "Content-Type: application/x-ndjson\r\n";
    private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";
    private static final int A_WHILE = 8 * 1024 * 1024;
    private static final int LONGEST = 256 * 1024;

    /** The queue signals free space repeatedly, even if no writer waits. */
    @Test
    void answersInOrderAtAnyPace() throws Exception {
        int lines = 20_000;
        try (RawClient client = RawClient.connect().send(CHUNKED)) {
            CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> send(client, lines));
            client.head();
            ByteArrayOutputStream taken = new ByteArrayOutputStream();
            int rest = 0;
            for (byte[] chunk = client.nextChunk(); chunk.length > 0; chunk = client.nextChunk()) {
                taken.writeBytes(chunk);
                if (taken.size() / A_WHILE > rest) {
                    rest++;
                    Thread.sleep(1000);
                }
            }
            sender.join();
            String[] answers = taken.toString(UTF_8).split("\n");
            assertThat(answers).hasSize(lines);
            for (int i = 0; i < lines; i++) {
                assertThat(answers[i]).contains("\"h" + i + ":6379\"");
            }
        }
    }

    private static void send(RawClient client, int lines) {
        int together = 500;
        try {
            for (int from = 0; from < lines; from += together) {
                client.chunk(IntStream.range(from, from + together)
                        .mapToObj(SPEC::formatted)
                        .collect(joining()));
            }
            client.lastChunk();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** HTTP/1.0 has no chunks, so the answer ends with the connection. */
    @Test
    void anAnswerOverHttp10EndsWithTheConnection() throws IOException {
        String specs = SPEC.formatted(1) + SPEC.formatted(2);
        try (RawClient client = RawClient.connect()
                .send(POST.replace("/1.1", "/1.0") + "Content-Length: " + specs.length() + "\r\n\r\n" + specs)) {
            assertThat(client.head()).containsIgnoringCase("connection: close").doesNotContainIgnoringCase("chunked");
            assertThat(client.rest().split("\n")).hasSize(2);
        }
    }

    /** The answer to a line arrives before the stream ends. */
    @Test
    void acceptsChunksThatSplitACharacter() throws IOException {
        String line = SPEC.formatted(1).replace("}}", "}, \"password\": \"ü€𝄞\"}");
        try (RawClient client = RawClient.connect().send(CHUNKED)) {
            for (byte each : line.getBytes(UTF_8)) {
                client.chunk(new byte[] {each});
            }
            client.head();
            assertThat(new String(client.nextChunk(), UTF_8))
                    .contains("\"ü€𝄞\"")
                    .endsWith("\n");
            client.chunk("{").lastChunk();
            assertThat(new String(client.nextChunk(), UTF_8)).contains("\"status\":400");
            assertThat(client.nextChunk()).isEmpty();
        }
    }

    @Test
    void aLineThatIsTooLongIsA413OnItsLine() throws IOException {
        String spec = SPEC.formatted(1).strip();
        String longest = spec + " ".repeat(LONGEST - spec.length());
        try (RawClient client = RawClient.connect().send(CHUNKED)) {
            client.chunk(longest + "\n" + longest + " \n" + "x".repeat(2_000_000) + "\n" + SPEC.formatted(2))
                    .lastChunk();
            assertThat(client.reply().body().split("\n"))
                    .satisfiesExactly(
                            first -> assertThat(first).contains("\"h1:6379\""),
                            second -> assertThat(second).contains("\"status\":413"),
                            third -> assertThat(third).contains("\"status\":413", LONGEST + " bytes"),
                            fourth -> assertThat(fourth).contains("\"h2:6379\""));
        }
    }
}
