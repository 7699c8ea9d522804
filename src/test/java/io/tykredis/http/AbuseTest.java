package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile requests, byte for byte: each gets a proper error, and the next good request its answer. */
@QuarkusTest
class AbuseTest {

    private static final String SPEC = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}}";
    private static final String POST = "POST /v1/translations/gateway HTTP/1.1\r\nHost: localhost\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String TOO_LARGE = "urn:tyk-redis-translator:problem:too-large";

    @AfterEach
    void answersTheNextGoodRequest() throws IOException {
        try (RawClient client = RawClient.connect()) {
            assertThat(client.send(request(SPEC.getBytes(UTF_8))).reply())
                    .satisfies(reply -> assertThat(reply.status()).isEqualTo(200))
                    .satisfies(reply -> assertThat(reply.body()).contains("redis:6379"));
        }
    }

    @Test
    void bodies() throws IOException {
        Map<byte[], Integer> bodies = new LinkedHashMap<>();
        bodies.put("[".repeat(500_000).getBytes(UTF_8), 400);
        bodies.put("{\"a\":".repeat(100_000).getBytes(UTF_8), 400);
        bodies.put(SPEC.replace("\"redis", "\"a:1\", \"endpoint\": \"redis").getBytes(UTF_8), 422);
        bodies.put(SPEC.replace("redis", "\\ud800").getBytes(UTF_8), 422);
        bodies.put(SPEC.replace("redis", "\\u0000").getBytes(UTF_8), 422);
        bodies.put(SPEC.replace("redis", "\0").getBytes(UTF_8), 400);
        bodies.put(new byte[1_000], 400);
        bodies.put(("\uFEFF" + SPEC).getBytes(UTF_8), 200);
        bodies.put(SPEC.getBytes(UTF_16), 400);
        bodies.put(new byte[] {(byte) 0xC0, (byte) 0x80, (byte) 0xED, (byte) 0xA0, (byte) 0x80}, 400);
        bodies.put(SPEC.replace("}}", "}, \"database\": 1e999999999}").getBytes(UTF_8), 422);
        bodies.put(
                SPEC.replace("}}", "}, \"database\": " + "9".repeat(900_000) + "}")
                        .getBytes(UTF_8),
                400);
        bodies.put(SPEC.replace("redis", "r".repeat(1_000_000)).getBytes(UTF_8), 422);
        bodies.put(("{" + "\"a\": {},".repeat(100_000) + "\"a\": {}}").getBytes(UTF_8), 422);

        for (Map.Entry<byte[], Integer> body : bodies.entrySet()) {
            try (RawClient client = RawClient.connect()) {
                assertProblem(client.send(request(body.getKey())).reply(), body.getValue());
            }
        }
    }

    @Test
    void decompressesNothing() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[100_000_000]);
        }
        try (RawClient client = RawClient.connect()) {
            byte[] body = bomb.toByteArray();
            client.send(POST + JSON + "Content-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n");

            assertProblem(client.trySend(body).reply(), 415);
        }
        try (RawClient client = RawClient.connect()) {
            assertProblem(client.send(request(bomb.toByteArray())).reply(), 400);
        }
    }

    @Test
    void tenMegabytesOfBrackets() throws IOException {
        byte[] brackets = "[".repeat(10_000_000).getBytes(UTF_8);
        try (RawClient client = RawClient.connect()) {
            client.send(POST + JSON + "Content-Length: " + brackets.length + "\r\n\r\n");
            RawClient.Reply reply = client.reply();

            assertProblem(reply, 413);
            assertThat(reply.body()).contains(TOO_LARGE);
        }
        try (RawClient client = RawClient.connect()) {
            client.send(POST + JSON + "Transfer-Encoding: chunked\r\n\r\n");
            client.trySend("200000\r\n".getBytes(UTF_8))
                    .trySend("[".repeat(0x200000).getBytes(UTF_8));
            RawClient.Reply reply = client.reply();

            assertProblem(reply, 413);
            assertThat(reply.body()).contains(TOO_LARGE);
        }
    }

    @Test
    void heads() throws IOException {
        String flood = "X-Flood: abcdefghijklmnopqrstuvwxyz\r\n".repeat(20_000);
        for (String head : new String[] {
            "GET /v1/components HTTP/1.1\r\nHost: localhost\r\n" + flood + "\r\n",
            "GET /v1/components HTTP/1.1\r\nHost: localhost\r\nX: " + "y".repeat(1_000_000) + "\r\n\r\n",
            "GET /" + "a".repeat(1_000_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /v1/components HTTP/1.1\r\nHost: localhost\r\nX Y: 1\r\n\r\n",
            "GET /v1/components HTTP/1.1\r\nHost: localhost\r\n X: folded\r\n\r\n",
            "\0\0\0\0\r\n\r\n",
            "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003 not TLS here\r\n\r\n",
            "GET\r\n\r\n",
            "GET /v1/components HTTP/9.9\r\n\r\n"
        }) {
            try (RawClient client = RawClient.connect()) {
                RawClient.Reply reply =
                        client.trySend(head.getBytes(ISO_8859_1)).reply();
                assertThat(reply.status())
                        .as(head.substring(0, Math.min(50, head.length())))
                        .isIn(0, 200, 400, 413, 414, 431, 505, 501);
                assertThat(reply.body()).doesNotContain("io.tykredis", "Exception");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/../v1/components",
                "/%2e%2e/%2e%2e/etc/passwd",
                "//v1//components",
                "/v1/components/..%2f..%2fetc",
                "/v1/components/%00",
                "/v1/components;x=y",
                "/v1/components/%",
                "/v1/components/%zz",
                "/v1\\components",
                "/swagger-ui/../../application.properties",
                "/swagger-ui/%2e%2e/%2e%2e/application.properties",
                "/v1/components/%c0%ae%c0%ae",
                "*",
                "http://elsewhere.example/v1/components",
                "/v1/translations/gateway/",
                "/q/metrics",
                "/q/health",
                "/v1/components?%00=%ff",
                "/v1/components?a=%",
                "/openapi/../v1/schema"
            })
    void paths(String path) throws IOException {
        try (RawClient client = RawClient.connect()) {
            RawClient.Reply reply = client.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .reply();

            assertThat(reply.status()).isBetween(200, 499);
            if (isUri(path) && reply.status() >= 400) {
                assertProblem(reply, reply.status());
            }
            assertThat(reply.body()).doesNotContain("quarkus.", "root:", "Exception", "# TYPE");
        }
    }

    /** Quarkus answers any other target itself, by a 400 without a body, before it calls a handler. */
    private static boolean isUri(String path) {
        try {
            return new URI(path) != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Test
    void lengths() throws IOException {
        for (String length : new String[] {
            "Content-Length: -1",
            "Content-Length: 1e3",
            "Content-Length: 0x10",
            "Content-Length: ",
            "Content-Length: 5\r\nContent-Length: 6",
            "Content-Length: 5, 6",
            "Content-Length: 99999999999999999999",
            "Content-Length: 9223372036854775807",
            "Content-Length: 5\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: chunked, gzip",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding: chunked\r\nX: y"
        }) {
            try (RawClient client = RawClient.connect()) {
                RawClient.Reply reply = client.trySend((POST + JSON + length + "\r\n\r\nzz\r\n").getBytes(UTF_8))
                        .reply();
                assertThat(reply.status()).as(length).isIn(0, 400, 411, 413, 501);
                assertThat(reply.body()).doesNotContain("Exception");
            }
        }
    }

    /** With a length that is too short, the rest is no request; with one that is too long, the client disconnects. */
    @Test
    void bodiesWithAWrongLength() throws IOException {
        try (RawClient client = RawClient.connect()) {
            client.send(POST + JSON + "Content-Length: 10\r\n\r\n" + SPEC + "\r\n\r\n");

            assertProblem(client.reply(), 400);
            assertThat(client.reply().status()).isIn(0, 400);
        }
        RawClient gone = RawClient.connect();
        gone.send(POST + JSON + "Content-Length: 10000\r\n\r\n" + SPEC).close();
    }

    @Test
    void manyRequestsAtOnceOnOneConnection() throws IOException {
        int many = 100;
        ByteArrayOutputStream requests = new ByteArrayOutputStream();
        for (int i = 0; i < many; i++) {
            requests.writeBytes(request(SPEC.replace("redis", "redis" + i).getBytes(UTF_8)));
        }
        try (RawClient client = RawClient.connect().send(requests.toByteArray())) {
            for (int i = 0; i < many; i++) {
                assertThat(client.reply().body()).contains("\"redis" + i + ":6379\"");
            }
        }
    }

    @Test
    void otherProtocolVersions() throws IOException {
        try (RawClient client = RawClient.connect()) {
            RawClient.Reply reply =
                    client.send("PRI * HTTP/2.0\r\n\r\nSX\r\n\r\n").reply();
            assertThat(reply.status()).isIn(0, 400, 404, 405, 501, 505);
            assertThat(reply.body()).doesNotContain("Exception");
        }
    }

    /** Valid and invalid bodies, whole or as a line of a stream, on every path that accepts a body. */
    @Test
    void answersToBodiesAreNotCached() {
        String wrapped = "{\"spec\": " + SPEC + "}";
        List<String> bodies = List.of(
                "",
                "{",
                "{}",
                SPEC,
                wrapped,
                "{\"spec\": \"" + SPEC.replace("\"", "\\\"") + "\"}",
                "{\"configs\": {\"gateway\": {\"storage\": {\"host\": \"a\", \"port\": 1}}}}",
                wrapped.replace("}}}", "}}, \"config\": {}}"),
                wrapped.replace("}}}", "}}, \"files\": [{\"name\": \"a\", \"content\": \"TYK_DB_REDISADDRS=a:1\"}]}"),
                "{\"storage\": {\"type\": \"redis\", \"addrs\": [\"a:1\"]}}",
                wrapped.replace("}}}", "}}, \"from\": \"4.0\", \"to\": \"5.8\"}"));
        for (String path : posts()) {
            Set<Integer> statuses = new TreeSet<>();
            for (String type : List.of("application/json", "application/x-ndjson", "text/plain", "image/png")) {
                for (String body : bodies) {
                    Response answer = given().header("Content-Type", type)
                            .body(body.getBytes(UTF_8))
                            .post(path);
                    answer.then()
                            .header("Cache-Control", "no-store")
                            .header("X-Content-Type-Options", "nosniff")
                            .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
                    statuses.add(answer.statusCode());
                }
            }
            assertThat(statuses).as(path).containsAnyOf(200, 403, 404).contains(415);
        }
    }

    private static List<String> posts() {
        String all = EndpointList.all();
        String[] paths = all.substring("POST ".length(), all.indexOf(';')).split(", ");
        return Stream.of(paths)
                .map(path -> path.replace("{component}", "gateway"))
                .toList();
    }

    private static byte[] request(byte[] body) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes((POST + JSON + "Content-Length: " + body.length + "\r\n\r\n").getBytes(UTF_8));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private static void assertProblem(RawClient.Reply reply, int status) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.body()).doesNotContain("Exception", "io.tykredis");
        if (status >= 400) {
            assertThat(reply.head()).contains("application/problem+json", "no-store");
            assertThat(reply.body()).contains("\"status\": " + status);
        }
    }
}
