package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.tykredis.golden.Goldens;
import io.tykredis.input.InputLimits;
import io.tykredis.redis.Eventually;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit, with the problem that reports it. */
@QuarkusTest
@TestProfile(LimitsSlowTest.Narrow.class)
class LimitsSlowTest {

    private static final int BODY = 64 * 1024;
    private static final String SPEC = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}}";
    private static final String POST =
            "POST /v1/translations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String HALF_OF_LARGE = POST + "Content-Length: 15000\r\n\r\n" + " ".repeat(12_000);
    private static final String STREAM = POST.replace("/json", "/x-ndjson") + "Transfer-Encoding: chunked\r\n\r\n";

    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.read-timeout", "2s",
                    "translator.limits.depth", "6",
                    "translator.limits.string-length", "100",
                    "translator.limits.endpoints", "3",
                    "translator.limits.body", "64K",
                    "translator.limits.line", "200",
                    "translator.limits.body-timeout", "1500ms",
                    "translator.limits.requests", "4",
                    "translator.limits.streams", "1",
                    "translator.limits.bodies", "1K");
        }
    }

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @AfterAll
    static void widen() {
        InputLimits.set(InputLimits.DEFAULT);
    }

    @Test
    void contentOfABody() {
        ExchangeGoldenTest.check(Goldens.file("exchanges/limits/contents.txt"));
    }

    @Test
    void sizeOfABodyAndALine() throws IOException {
        assertThat(post(" ".repeat(BODY) + SPEC).<String>path("detail")).contains(BODY + " bytes");
        try (RawClient client = RawClient.connect().send(POST + "Transfer-Encoding: chunked\r\n\r\n")) {
            RawClient.Reply reply = client.chunk(" ".repeat(BODY)).chunk(SPEC).reply();
            assertThat(reply.status()).isEqualTo(413);
            assertThat(reply.body()).contains(BODY + " bytes");
        }
        try (RawClient client = RawClient.connect().send(STREAM)) {
            client.chunk("x".repeat(201) + "\n").lastChunk();
            assertThat(client.reply().body()).contains("\"status\":413", "200 bytes");
        }
    }

    /** Bodies that arrive byte by byte or no further, and bodies that a worker thread reads. */
    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "12000, false", "12000, true"})
    void timeForABody(int begun, boolean dripping) throws Exception {
        try (LogSpy log = new LogSpy(Level.WARNING);
                RawClient client =
                        RawClient.connect().send(POST + "Content-Length: 15000\r\n\r\n" + " ".repeat(begun))) {
            while (dripping && !client.isAnswered()) {
                client.send(" ");
                Thread.sleep(200);
            }
            isTooLate(client.reply());
            client.awaitHangUp();
            Eventually.until("it counts no more", () -> active("requests") == 0);
            assertThat(log.logged()).isEmpty();
        }
    }

    /** The call does not start after its answer was sent. */
    @ParameterizedTest
    @ValueSource(ints = {99, 19_999})
    void aBodyThatIsCompleteTooLate(int length) throws Exception {
        List<String> before = metrics("translations_total\\{.*");
        try (LogSpy log = new LogSpy(Level.WARNING);
                RawClient client = RawClient.connect()
                        .send(POST + "Content-Length: " + (length + 1) + "\r\n\r\n" + " ".repeat(length))) {
            isTooLate(client.reply());
            client.send("{GET /v1/components HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(client.reply().status()).isEqualTo(200);
            Eventually.until("it counts no more", () -> active("requests") == 0);
            assertThat(log.logged()).isEmpty();
            assertThat(metrics("translations_total\\{.*")).isEqualTo(before);
        }
    }

    private static void isTooLate(RawClient.Reply reply) {
        assertThat(reply.status()).isEqualTo(408);
        assertThat(reply.head()).contains("application/problem+json", "no-store");
        assertThat(reply.body()).contains("1500 ms");
    }

    /** A client that stops sending or disconnects is dropped, and its permit is free again. */
    @Test
    void silenceOfAStream() throws IOException {
        for (boolean leaves : new boolean[] {false, true}) {
            try (RawClient client = RawClient.connect().send(STREAM).chunk(SPEC + "\n")) {
                client.head();
                assertThat(client.nextChunk()).isNotEmpty();
                if (leaves) {
                    client.reset();
                } else {
                    client.awaitHangUp();
                }
            }
            Eventually.until("its place is free", () -> active("streams") == 0);
        }
        try (RawClient next = RawClient.connect().send(STREAM).chunk(SPEC).lastChunk()) {
            assertThat(next.reply().status()).isEqualTo(200);
        }
    }

    @Test
    void concurrentRequests() {
        Eventually.until("there are too many", () -> {
            List<RawClient> begun = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                begun.add(RawClient.connect().send(HALF_OF_LARGE));
            }
            boolean busy = isBusy(given().get("/v1/components"));
            for (RawClient each : begun) {
                each.close();
            }
            return busy;
        });
        Eventually.until("there is room again", () -> post(SPEC).statusCode() == 200);
    }

    @Test
    void concurrentBodies() {
        Eventually.until("there is no room for another", () -> {
            try (RawClient begun =
                    RawClient.connect().send(POST + "Content-Length: 60000\r\n\r\n{" + " ".repeat(59_000))) {
                return isBusy(post(" ".repeat(10_000) + SPEC))
                        && post(SPEC).statusCode() == 200
                        && begun.send(" ".repeat(998) + "}").reply().status() == 422;
            }
        });
        Eventually.until("there is room", () -> post(" ".repeat(10_000) + SPEC).statusCode() == 200);
    }

    @Test
    void concurrentStreams() {
        Eventually.until("one is open when another comes", () -> {
            try (RawClient first = RawClient.connect().send(STREAM).chunk(SPEC + "\n");
                    RawClient second = RawClient.connect()) {
                if (!first.head().startsWith("HTTP/1.1 200 ")) {
                    return false;
                }
                RawClient.Reply refused = second.send(STREAM).reply();
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.header("Retry-After")).isEqualTo("1");
                assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
                assertThat(first.nextChunk()).isNotEmpty();
                return first.lastChunk().nextChunk().length == 0;
            }
        });
    }

    private double active(String what) {
        return metrics("active_" + what + " .*").stream()
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                .sum();
    }

    private List<String> metrics(String pattern) {
        return given().get(metrics)
                .asString()
                .lines()
                .filter(Pattern.compile(pattern).asMatchPredicate())
                .toList();
    }

    private static boolean isBusy(Response answer) {
        return answer.statusCode() == 503
                && answer.header("Retry-After").equals("1")
                && answer.<String>path("type").endsWith(":busy");
    }

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post("/v1/translations");
    }
}
