package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.tykredis.json.InputLimits;
import io.tykredis.redis.Eventually;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit as it is set, and the problem that says so. */
@QuarkusTest
@TestProfile(LimitsTest.Narrow.class)
class LimitsTest {

    private static final int BODY = 64 * 1024;
    private static final int CONNECTIONS = 20;
    private static final int FIELDS = 10;
    private static final String SPEC = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}}";
    private static final String POST =
            "POST /v1/translations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String SLOW_MACHINE = "io.vertx.core.impl.BlockedThreadChecker";
    private static final String WHOLE = POST + "Content-Length: " + SPEC.length() + "\r\n\r\n" + SPEC;
    private static final String STREAM = POST.replace("/json", "/x-ndjson") + "Transfer-Encoding: chunked\r\n\r\n";

    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(Map.of(
                    "quarkus.http.limits.max-body-size",
                    "64K",
                    "quarkus.http.idle-timeout",
                    "30s",
                    SlowRule.WANTED,
                    "true"));
            settings.put("translator.limits.head-timeout", "2s");
            settings.put("translator.limits.header-fields", Integer.toString(FIELDS));
            settings.put("translator.limits.connections", Integer.toString(CONNECTIONS));
            Map.of(
                            "depth", "6",
                            "string-length", "100",
                            "endpoints", "3",
                            "line", "200",
                            "body-timeout", "3s",
                            "request-timeout", "1s",
                            "stream-timeout", "1s",
                            "requests", "4",
                            "streams", "1",
                            "bodies", "1K")
                    .forEach((name, value) -> settings.put("translator.limits." + name, value));
            return settings;
        }
    }

    @Inject
    MeterRegistry registry;

    @AfterAll
    static void widen() {
        InputLimits.set(InputLimits.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":[[[[[[1]]]]]]}|400|nested-too-deep|deeper than 6 levels",
                "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [\"a:1\", \"b:1\", \"c:1\", \"d:1\"]}}|422|invalid-value|more than 3 addr",
                "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"r:1\"}, \"username\": \"LONG\"}|422|too-long|more than 100 ch"
            })
    void ofWhatABodyHolds(String body, int status, String code, String detail) {
        Response answer = post(body.replace("LONG", "x".repeat(101)));

        answer.then().statusCode(status);
        assertThat(answer.<String>path("errors[0].code")).isEqualTo(code);
        assertThat(answer.<String>path("errors[0].detail")).contains(detail);
        post(SPEC).then().statusCode(200);
    }

    @Test
    void ofAHead() throws IOException {
        String fields = "a:b\r\n".repeat(FIELDS);
        try (RawClient client = RawClient.connect()) {
            client.send("GET /v1/components HTTP/1.1\r\nHost: localhost\r\n" + fields.substring(5) + "\r\n");
            assertThat(client.reply().status()).isEqualTo(200);
            client.send("GET /v1/components HTTP/1.1\r\nHost: localhost\r\n" + fields + "c:d\r\n");
            assertThat(client.reply().status()).isEqualTo(431);
            assertThat(client.isHungUp()).isTrue();
        }
        String body = WHOLE.replace("Content-Length: ", "Transfer-Encoding: chunked\r\nX: ") + "\r\n0\r\n";
        body = body.replace("\r\n\r\n", "\r\n\r\n" + Integer.toHexString(SPEC.length()) + "\r\n");
        try (RawClient client = RawClient.connect()) {
            assertThat(client.send(body + fields + "\r\n").reply().status()).isEqualTo(200);
            assertThat(client.send(body + fields + "c:d\r\n\r\n").reply().status())
                    .isZero();
        }
    }

    @Test
    void ofABodyAndALine() throws IOException {
        assertThat(post(" ".repeat(BODY) + SPEC).<String>path("detail")).contains(BODY + " bytes");
        try (RawClient client = RawClient.connect().send(STREAM)) {
            client.chunk("x".repeat(201) + "\n").lastChunk();
            assertThat(client.reply().body()).contains("\"status\":413", "200 bytes");
        }
    }

    @Test
    void ofRequestsAtOnce() {
        Eventually.until("there are too many", () -> {
            List<RawClient> begun = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                begun.add(RawClient.connect().send(POST + "Content-Length: 100\r\n\r\n{"));
            }
            boolean busy = isBusy(given().get("/v1/components"));
            for (RawClient each : begun) {
                each.close();
            }
            return busy;
        });
        Eventually.until("there is room again", () -> post(SPEC).statusCode() == 200);
    }

    /** Nor do those count for ever whose client has left before they were begun, or before it had said all of them. */
    @ParameterizedTest
    @MethodSource("left")
    void ofRequestsThatNobodyWaitsFor(String requests) throws IOException {
        double before = active("connections");
        LongTaskTimer opened = registry.get("http.server.connections").longTaskTimer();
        int known = opened.activeTasks();
        try (LogSpy log = new LogSpy(Level.INFO)) {
            for (int i = 0; i < 100; i++) {
                RawClient.connect().send(requests).close();
                RawClient.connect().send(requests).reset();
                RawClient answered = RawClient.connect().send(requests);
                answered.head();
                answered.reset();
            }
            Eventually.until("none holds up a shutdown", () -> active("requests") == 0);
            Eventually.until("they are gone", () -> active("connections") <= before && opened.activeTasks() <= known);
            assertThat(log.logged())
                    .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                    .extracting(LogRecord::getLoggerName)
                    .allMatch(SLOW_MACHINE::equals);
        }
    }

    static List<String> left() {
        String half = POST + "Content-Length: 50\r\n\r\n{";
        String closing = WHOLE.replace("Host", "Connection: close\r\nHost");
        return List.of(
                WHOLE.repeat(5),
                WHOLE + half,
                WHOLE + POST,
                POST + "Content-Length: 0\r\n\r\n",
                WHOLE + closing + half,
                WHOLE + WHOLE.replace("1.1", "1.0") + half,
                WHOLE + POST + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n",
                WHOLE + closing + "nonsense\r\n\r\n");
    }

    /** Whoever is turned away with a request half read is let go, and what comes behind it is not answered. */
    @Test
    void ofRequestsBehindOneThatIsTurnedAway() throws IOException {
        String wrong = WHOLE.replace("Host", "Content-Encoding: gzip\r\nHost");
        try (RawClient client = RawClient.connect().send(WHOLE + wrong + WHOLE.repeat(3))) {
            assertThat(client.reply().status()).isEqualTo(200);
            assertThat(client.reply().status()).isEqualTo(415);
            assertThat(client.reply().status()).isZero();
        }
    }

    @Test
    void ofBodiesAtOnce() {
        Eventually.until("there is no room for another", () -> {
            try (RawClient begun = RawClient.connect().send(POST + "Content-Length: 60000\r\n\r\n{")) {
                return isBusy(post(" ".repeat(10_000) + SPEC))
                        && post(SPEC).statusCode() == 200
                        && begun.send(" ".repeat(59_998) + "}").reply().status() == 422;
            }
        });
        Eventually.until("there is room", () -> post(" ".repeat(10_000) + SPEC).statusCode() == 200);
    }

    /** The first may find the place of another test's stream still taken, or wait too long for the second. */
    @Test
    void ofStreamsAtOnce() {
        Eventually.until("one is open when another comes", () -> {
            try (RawClient first = RawClient.connect().send(STREAM).chunk(SPEC + "\n");
                    RawClient second = RawClient.connect()) {
                if (!first.head().startsWith("HTTP/1.1 200 ")) {
                    return false;
                }
                RawClient.Reply refused = second.send(STREAM).reply();
                assertThat(first.nextChunk()).isNotEmpty();
                if (first.lastChunk().nextChunk().length > 0) {
                    return false;
                }
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.head()).containsIgnoringCase("retry-after: 1\r\n");
                return true;
            }
        });
    }

    /** Whoever has said nothing for longest makes room for who comes, and nobody who is being answered does. */
    @Test
    void ofConnectionsAtOnce() throws IOException {
        List<RawClient> others = new ArrayList<>();
        try (RawClient busy = RawClient.connect().send(STREAM)) {
            busy.chunk(SPEC + "\n");
            busy.head();
            for (int i = 0; i < 2 * CONNECTIONS; i++) {
                others.add(RawClient.connect().send("GET /"));
            }

            post(SPEC).then().statusCode(200);
            assertThat(others.get(0).reply().status()).isZero();
            assertThat(busy.nextChunk()).isNotEmpty();
            assertThat(busy.chunk(SPEC + "\n").lastChunk().nextChunk()).isNotEmpty();
        } finally {
            for (RawClient each : others) {
                each.close();
            }
        }
    }

    private double active(String what) {
        return registry.get("active." + what).gauge().value();
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
