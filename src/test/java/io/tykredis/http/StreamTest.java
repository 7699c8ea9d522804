package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Specs line by line: in order, at the client's pace, whatever a line contains. */
@QuarkusTest
class StreamTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    static final String SPEC = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"h%d:6379\"},"
            + " \"components\": {\"tib\": {}}}\n";
    private static final String ALL = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"h%d:6379\"}}\n";
    static final String HEAD = "POST /v1/translations HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final int A_WHILE = 8 * 1024 * 1024;
    private static final int LONGEST = 256 * 1024;

    @Test
    void answersTenThousandLinesInOrder() throws IOException {
        StringBuilder specs = new StringBuilder();
        IntStream.range(0, 10_000).forEach(i -> specs.append(SPEC.formatted(i)));

        String[] answers = stream("", specs.toString()).split("\n");

        assertThat(answers).hasSize(10_000);
        for (int i = 0; i < answers.length; i++) {
            assertThat(answers[i]).contains("\"h" + i + ":6379\"");
        }
    }

    /** The queue signals free space repeatedly, even if no writer waits. */
    @Test
    void answersInOrderAtAnyPace() throws Exception {
        int lines = 20_000;
        try (RawClient client = RawClient.connect().send(HEAD)) {
            Thread sender = new Thread(() -> send(client, lines));
            sender.start();
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

    /** HTTP/1.0 has no chunks, so the answer ends with the connection. */
    @Test
    void anAnswerOverHttp10EndsWithTheConnection() throws IOException {
        String specs = ALL.formatted(1) + ALL.formatted(2);
        try (RawClient client = RawClient.connect()
                .send("POST /v1/translations HTTP/1.0\r\n"
                        + "Content-Type: application/x-ndjson\r\nContent-Length: " + specs.length() + "\r\n\r\n"
                        + specs)) {
            assertThat(client.head()).containsIgnoringCase("connection: close").doesNotContainIgnoringCase("chunked");
            assertThat(client.rest().split("\n")).hasSize(2);
        }
    }

    private static void send(RawClient client, int lines) {
        int together = 500;
        try {
            for (int from = 0; from < lines; from += together) {
                client.chunk(IntStream.range(from, from + together)
                        .mapToObj(ALL::formatted)
                        .collect(Collectors.joining()));
            }
            client.lastChunk();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?explain=true", "?strict=true", "?secrets=redact", "?format=json"})
    void answersALineLikeABody(String query) throws IOException {
        List<String> bodies = List.of(
                SPEC.formatted(1).strip(),
                "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [\"äöü€:1\"]}, \"password\": \"𝄞\"}",
                "{\"topology\": {\"mode\": \"sentinel\", \"masterName\": \"ü/𝄞\", \"sentinels\": [\"a:1\"]}, \"password\": \"ß\"}",
                "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [\"a:1\"]}, \"database\": 1}",
                "{\"topology\": ",
                "{}",
                "[",
                "nonsense");

        String[] answers = stream(query, "\n" + String.join("\r\n \n", bodies)).split("\n");

        assertThat(answers).hasSameSizeAs(bodies);
        for (int i = 0; i < answers.length; i++) {
            Response alone = given().contentType("application/json")
                    .body(bodies.get(i).getBytes(UTF_8))
                    .post("/v1/translations" + query);
            assertThat(answers[i])
                    .as(bodies.get(i))
                    .isEqualTo(JSON.readTree(alone.asByteArray()).toString());
        }
    }

    @Test
    void acceptsChunksThatSplitACharacter() throws IOException {
        byte[] line = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"h:1\"}, \"password\": \"ü€𝄞\"}\n"
                .getBytes(UTF_8);
        try (RawClient client = RawClient.connect().send(HEAD)) {
            for (byte each : line) {
                client.chunk(new byte[] {each});
            }
            client.head();
            // The answer arrives before the stream ends.
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
        String full = SPEC.formatted(1).strip();
        String longest = full + " ".repeat(LONGEST - full.length());

        String[] answers = stream(
                        "", longest + "\n" + longest + " \n" + "x".repeat(2_000_000) + "\n" + SPEC.formatted(2))
                .split("\n");

        assertThat(answers).hasSize(4);
        assertThat(answers[0]).contains("\"h1:6379\"");
        assertThat(JSON.readTree(answers[1]).path("status").asInt()).isEqualTo(413);
        assertThat(JSON.readTree(answers[2]).path("detail").asText()).contains(LONGEST + " bytes");
        assertThat(answers[3]).contains("\"h2:6379\"");
    }

    @ParameterizedTest
    @CsvSource({
        "?format=env, 400, json",
        "?fromat=json, 400, 'format, strict, secrets, explain'",
        "?strict=1, 400, 'true, false'",
        "?secrets=x, 400, 'show, redact'"
    })
    void errorsOfTheWholeStreamAreProblems(String query, int status, String detail) {
        Response answer = given().header("Content-Type", "application/x-ndjson")
                .body("{}\n".getBytes(UTF_8))
                .post("/v1/translations" + query);

        answer.then().statusCode(status).contentType("application/problem+json");
        assertThat(answer.<String>path("detail")).contains(detail);
    }

    @Test
    void isNegotiatedLikeOtherCalls() {
        headed("Accept", "application/json").then().statusCode(406).contentType("application/problem+json");
        headed("Content-Encoding", "gzip").then().statusCode(415).contentType("application/problem+json");
        headed("Accept", "application/*;q=0.5").then().statusCode(200);
        given().header("Content-Type", "application/x-ndjson")
                .body("{}".getBytes(UTF_8))
                .post("/v1/lint")
                .then()
                .statusCode(415);
    }

    private static Response headed(String header, String value) {
        return given().header("Content-Type", "application/x-ndjson; charset=utf-8")
                .header(header, value)
                .body("{}".getBytes(UTF_8))
                .post("/v1/translations");
    }

    private static String stream(String query, String specs) {
        Response answer = given().header("Content-Type", "application/x-ndjson")
                .body(specs.getBytes(UTF_8))
                .post("/v1/translations" + query);
        answer.then()
                .statusCode(200)
                .header("Content-Type", "application/x-ndjson")
                .header("Cache-Control", "no-store");
        return answer.asString();
    }
}
