package io.tykredis.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same service over HTTP/1.1, HTTP/2 without TLS and, in {@link TlsSlowTest}, HTTP/2 over TLS; and the next good
 * request after bytes of any size and order.
 */
@QuarkusTest
class ProtocolsTest {

    private static final String SPEC = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"h%d:6379\"}}";
    private static final String POST =
            "POST /v1/translations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final int LINES = 1_000;
    private static final int BODY = 1 << 20;

    @ParameterizedTest
    @EnumSource(Version.class)
    void bodiesStreamsAndThePage(Version version) throws Exception {
        bodiesStreamsAndThePage(
                HttpClient.newBuilder().version(version).build(), "http://localhost:" + RestAssured.port, version);
    }

    static void bodiesStreamsAndThePage(HttpClient client, String root, Version version) throws Exception {
        HttpResponse<String> page = get(client, root + "/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("page.js");
        assertThat(page.version()).isEqualTo(version);
        String wide = SPEC.formatted(2) + " ".repeat(BODY - SPEC.length());
        assertThat(post(client, root, "json", BodyPublishers.ofString(wide)).statusCode())
                .isEqualTo(200);
        problem(post(client, root, "json", BodyPublishers.ofString("{")), 400);
        problem(post(client, root, "json", BodyPublishers.ofString("{}")), 422);
        problem(post(client, root, "xml", BodyPublishers.ofString("<a/>")), 415);
        problem(get(client, root + "/v1/nowhere"), 404);
        problem(get(client, root + "/v1/lint"), 405);
        BodyPublisher large = BodyPublishers.ofString("[".repeat(2 * BODY));
        problem(post(client, root, "json", large), 413);
        problem(post(client, root, "json", BodyPublishers.fromPublisher(large)), 413);
        assertThat(post(client, root, "json", BodyPublishers.ofString(SPEC.formatted(3)))
                        .body())
                .contains("h3:6379");
        String lines = IntStream.range(0, LINES).mapToObj(SPEC::formatted).collect(joining("\n"));
        HttpResponse<String> stream = post(client, root, "x-ndjson", BodyPublishers.ofString(lines));
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.version()).isEqualTo(version);
        String[] answers = stream.body().split("\n");
        assertThat(answers).hasSize(LINES);
        for (int i = 0; i < LINES; i++) {
            assertThat(answers[i]).contains("\"h" + i + ":6379\"");
        }
    }

    private static void problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\": " + status);
    }

    private static HttpResponse<String> post(HttpClient client, String root, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + "/v1/translations"))
                .header("Content-Type", "application/" + type)
                .POST(body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(HttpClient client, String uri) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString());
    }

    @AfterEach
    void answersTheNextGoodRequest() throws IOException {
        try (RawClient client = RawClient.connect().send(whole(SPEC.formatted(4)))) {
            assertThat(client.reply().body()).contains("h4:6379");
        }
    }

    @Test
    void hugeBodies() throws IOException {
        problem(whole("[".repeat(500_000)), 400);
        problem(whole("{\"a\":".repeat(100_000)), 400);
        problem(whole(SPEC.replace("}}", "}, \"database\": " + "9".repeat(900_000) + "}")), 400);
        problem(whole(SPEC.replace("h%d", "r".repeat(1_000_000))), 422);
        problem(whole("{" + "\"a\": {},".repeat(100_000) + "\"a\": {}}"), 422);
        problem(POST + "Content-Length: 10000000\r\n\r\n", 413);
        problem(POST + "Transfer-Encoding: chunked\r\n\r\n200000\r\n" + "[".repeat(0x200000), 413);
    }

    /** The service may disconnect before it has read such a head. */
    @Test
    void hugeHeads() throws IOException {
        String get = "GET /v1/components HTTP/1.1\r\nHost: localhost\r\n";
        for (String head : List.of(
                get + "X-Flood: abcdefghijklmnopqrstuvwxyz\r\n".repeat(20_000) + "\r\n",
                get + "X: " + "y".repeat(1_000_000) + "\r\n\r\n",
                get.replace("components", "a".repeat(1_000_000)) + "\r\n")) {
            try (RawClient client = RawClient.connect().trySend(head.getBytes(ISO_8859_1))) {
                assertThat(client.reply().status()).isIn(0, 400, 413, 414, 431);
            }
        }
    }

    /** With a length that is too short, the rest is no request; with one that is too long, the client disconnects. */
    @Test
    void bodiesWithAWrongLength() throws IOException {
        try (RawClient client = RawClient.connect().send(POST + "Content-Length: 10\r\n\r\n" + SPEC + "\r\n\r\n")) {
            assertThat(client.reply().status()).isEqualTo(400);
            assertThat(client.reply().status()).isIn(0, 400);
        }
        RawClient.connect().send(POST + "Content-Length: 10000\r\n\r\n" + SPEC).close();
    }

    @Test
    void manyRequestsAtOnceOnOneConnection() throws IOException {
        String requests =
                IntStream.range(0, 100).mapToObj(i -> whole(SPEC.formatted(i))).collect(joining());
        try (RawClient client = RawClient.connect().send(requests)) {
            for (int i = 0; i < 100; i++) {
                assertThat(client.reply().body()).contains("\"h" + i + ":6379\"");
            }
        }
    }

    private static String whole(String body) {
        return POST + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static void problem(String request, int status) throws IOException {
        try (RawClient client = RawClient.connect().trySend(request.getBytes(UTF_8))) {
            RawClient.Reply reply = client.reply();
            assertThat(reply.status()).as(reply.body()).isEqualTo(status);
            assertThat(reply.head()).contains("application/problem+json", "no-store");
            assertThat(reply.body()).contains("\"status\": " + status).doesNotContain("Exception");
        }
    }
}
