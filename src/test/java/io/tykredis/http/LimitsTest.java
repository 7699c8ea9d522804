package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit as it is set, and the problem that says so. */
@QuarkusTest
@TestProfile(LimitsTest.Narrow.class)
class LimitsTest {

    private static final int BODY = 64 * 1024;
    private static final int CONNECTIONS = 20;
    private static final String SPEC = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}}";
    private static final String POST =
            "POST /v1/translations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String STREAM = POST.replace("/json", "/x-ndjson") + "Transfer-Encoding: chunked\r\n\r\n";

    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(Map.of(
                    "quarkus.http.limits.max-body-size",
                    "64K",
                    "quarkus.http.idle-timeout",
                    "4s",
                    SlowRule.WANTED,
                    "true"));
            settings.put("translator.limits.head-timeout", "2s");
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
    SlowRule slow;

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

    @Test
    void ofStreamsAtOnce() throws IOException {
        try (RawClient first = RawClient.connect().send(STREAM)) {
            first.chunk(SPEC + "\n");
            first.head();
            try (RawClient second = RawClient.connect().send(STREAM)) {
                assertThat(second.reply().head())
                        .startsWith("HTTP/1.1 503 ")
                        .containsIgnoringCase("Retry-After: 1\r\n");
            }
            assertThat(first.lastChunk().nextChunk()).isNotEmpty();
        }
    }

    @Test
    void ofPatienceWithABody() throws IOException {
        try (RawClient client = RawClient.connect().send(POST + "Content-Length: 100\r\n\r\n{")) {
            RawClient.Reply reply = client.reply();

            assertThat(reply.head()).startsWith("HTTP/1.1 408 ").contains("application/problem+json");
            assertThat(reply.body()).contains("too-slow", "3000 ms");
            assertThat(client.isHungUp()).isTrue();
        }
    }

    /** Longer than what is read without a thread, for which one would wait. */
    @Test
    void ofPatienceWithALongBodyByteByByte() throws Exception {
        try (RawClient client = RawClient.connect().send(POST + "Content-Length: 60000\r\n\r\n")) {
            client.send(" ".repeat(30_000));
            Thread.sleep(1_000);
            client.send(" ");
            assertThat(client.reply().status()).isEqualTo(408);
        }
        post(SPEC).then().statusCode(200);
    }

    @Test
    void ofPatienceWithAStream() throws IOException {
        try (RawClient client = RawClient.connect().send(STREAM)) {
            client.chunk("{\"topology\":");
            client.head();

            assertThat(new String(client.nextChunk(), UTF_8)).contains("\"status\":408");
            assertThat(client.isHungUp()).isTrue();
        }
    }

    @Test
    void ofPatienceWithAClientThatDoesNotListen() throws Exception {
        try (RawClient client = RawClient.hardOfHearing().send(STREAM)) {
            byte[] specs = (SPEC + "\n").repeat(100).getBytes(UTF_8);
            Thread sender = new Thread(() -> {
                try {
                    for (int i = 0; i < 1_000_000; i++) {
                        client.chunk(specs);
                    }
                } catch (IOException hungUp) {
                    // As planned.
                }
            });
            sender.start();
            sender.join();
        }
        Eventually.until("there is a place for another stream", () -> {
            try (RawClient next =
                    RawClient.connect().send(STREAM).chunk(SPEC + "\n").lastChunk()) {
                return next.reply().status() == 200;
            }
        });
    }

    @Test
    void ofPatienceWithAHead() throws IOException {
        try (RawClient silent = RawClient.connect();
                RawClient begun = RawClient.connect().send("POST /v1/translations HTTP/1.1\r\nHost: loc")) {
            assertThat(silent.isHungUp()).isTrue();
            assertThat(begun.isHungUp()).isTrue();
        }
    }

    /** The first one of a connection, and one that comes after. */
    @ParameterizedTest
    @ValueSource(strings = {"", "GET /v1/components HTTP/1.1\r\nHost: localhost\r\n\r\n"})
    void ofPatienceWithAHeadByteByByte(String before) throws Exception {
        try (RawClient client = RawClient.connect().send(before)) {
            if (!before.isEmpty()) {
                assertThat(client.reply().status()).isEqualTo(200);
            }
            byte[] head = (POST + "X: " + "x".repeat(100)).getBytes(UTF_8);
            for (int sent = 0; sent < head.length && !client.isAnswered(); sent++) {
                client.send(new byte[] {head[sent]});
                Thread.sleep(100);
            }
            RawClient.Reply reply = client.reply();

            assertThat(reply.head()).startsWith("HTTP/1.1 408 ").contains("application/problem+json", "no-store");
            assertThat(reply.body()).contains("too-slow", "2000 ms");
            assertThat(client.isHungUp()).isTrue();
        }
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

    @Test
    void ofPatienceWithTheServiceItself() {
        Response answer = post("{\"username\": \"" + SlowRule.USER + "\", " + SPEC.substring(1));
        slow.enough();

        answer.then().statusCode(503).header("Retry-After", "1");
        assertThat(answer.<String>path("detail")).contains("1000 ms");
        post(SPEC).then().statusCode(200);
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
