package io.tykredis.http;

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
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same service over HTTP/1.1, HTTP/2 without TLS and, in {@link TlsSlowTest}, HTTP/2 over TLS. */
@QuarkusTest
class ProtocolsTest {

    private static final String SPEC = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"h%d:6379\"}}";
    private static final int LINES = 1_000;
    private static final int BODY = 1 << 20;

    @ParameterizedTest
    @EnumSource(Version.class)
    void bodiesStreamsAndThePage(Version version) throws Exception {
        bodiesStreamsAndThePage(
                HttpClient.newBuilder().version(version).build(), "http://localhost:" + RestAssured.port, version);
    }

    static void bodiesStreamsAndThePage(HttpClient client, String root, Version version) throws Exception {
        HttpResponse<String> page = client.send(request(root, "/").GET().build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("page.js");
        assertThat(page.version()).isEqualTo(version);

        HttpResponse<String> one = post(client, root, "json", BodyPublishers.ofString(SPEC.formatted(1)));
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(one.body()).contains("h1:6379");
        String wide = SPEC.formatted(2) + " ".repeat(BODY - SPEC.length());
        assertThat(post(client, root, "json", BodyPublishers.ofString(wide)).statusCode())
                .isEqualTo(200);
        problems(client, root);

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

    private static void problems(HttpClient client, String root) throws IOException, InterruptedException {
        String large = "[".repeat(2 * BODY);
        problem(post(client, root, "json", BodyPublishers.ofString("{")), 400);
        problem(post(client, root, "json", BodyPublishers.ofString("{}")), 422);
        problem(post(client, root, "xml", BodyPublishers.ofString("<a/>")), 415);
        problem(client.send(request(root, "/v1/nowhere").GET().build(), BodyHandlers.ofString()), 404);
        problem(client.send(request(root, "/v1/lint").GET().build(), BodyHandlers.ofString()), 405);
        problem(post(client, root, "json", BodyPublishers.ofString(large)), 413);
        problem(post(client, root, "json", ofUnknownLength(large)), 413);
        assertThat(post(client, root, "json", BodyPublishers.ofString(SPEC.formatted(3)))
                        .statusCode())
                .isEqualTo(200);
    }

    private static void problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\": " + status);
    }

    private static BodyPublisher ofUnknownLength(String text) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofString(text));
    }

    private static HttpResponse<String> post(HttpClient client, String root, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = request(root, "/v1/translations")
                .header("Content-Type", "application/" + type)
                .POST(body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String root, String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }
}
