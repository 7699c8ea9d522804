package io.tykredis.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.tykredis.format.Format;
import io.tykredis.format.Samples;
import io.tykredis.golden.Case;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every call does in the same way, over the calls of {@code exchanges/calls.txt}. */
@QuarkusTest
class EndpointsTest {

    static Stream<Exchange> calls() {
        return Case.of(Goldens.file("exchanges/calls.txt")).stream().map(Exchange::of);
    }

    /** The calls with a body that is read as a whole. */
    static Stream<Exchange> posts() {
        return calls().filter(call -> call.line().startsWith("POST "))
                .filter(call -> !call.headers().contains("Content-Type: application/x-ndjson"));
    }

    static Stream<Exchange> gets() {
        return calls().filter(call -> call.line().startsWith("GET "));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void isNegotiated(Exchange call) throws IOException {
        problem(call.of(call.body().substring(0, call.body().length() - 1)), 400, "detail");
        problem(call.with("Content-Type", "application/xml"), 415, "application/json");
        problem(call.with("Accept", "image/png"), 406, "application/json");
        allows(call, "PUT", "POST, OPTIONS");
    }

    /** Most are invalid there. */
    @ParameterizedTest
    @MethodSource("posts")
    void takesTheBodiesOfOtherCalls(Exchange call) throws IOException {
        for (Exchange other : calls().toList()) {
            RawClient.Reply reply = new Exchange("POST " + call.path(), other.headers(), other.body()).send();
            assertThat(reply.status()).as(other.line()).isBetween(200, 499);
            assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(reply.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        }
    }

    @ParameterizedTest
    @MethodSource("gets")
    void isRevalidated(Exchange call) throws IOException {
        revalidates(call);
        allows(call, "DELETE", "GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/openapi.json"})
    void theDescriptionIsRevalidated(String path) throws IOException {
        Exchange call = new Exchange("GET " + path, List.of(), "");
        revalidates(call);
        assertThat(call.as("HEAD").send().header("Content-Length"))
                .isEqualTo("" + call.send().bytes().length);
    }

    private static void revalidates(Exchange call) throws IOException {
        String tag = call.send().header("ETag");
        assertThat(tag).startsWith("\"");
        for (String known : List.of(tag, "\"another\", W/" + tag, "*")) {
            RawClient.Reply reply = call.with("If-None-Match", known).send();
            assertThat(reply.status()).as(known).isEqualTo(304);
            assertThat(reply.header("ETag")).isEqualTo(tag);
            assertThat(reply.bytes()).isEmpty();
        }
        assertThat(call.with("If-None-Match", "\"another\"").send().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "index.html", "page.js", "page.css", "icon.svg", "licenses.txt"})
    void thePageIsCompressedAndRevalidated(String name) throws IOException {
        Exchange call = new Exchange("GET /" + name, List.of(), "");
        RawClient.Reply plain = call.with("Accept-Encoding", "gzip;q=0, *").send();
        RawClient.Reply packed = call.with("Accept-Encoding", "br, gzip").send();

        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.bytes())).readAllBytes())
                .isEqualTo(plain.bytes());
        Exchange again = call.with("If-None-Match", packed.header("ETag"));
        assertThat(again.with("Accept-Encoding", "gzip").send().status()).isEqualTo(304);
        assertThat(again.with("Accept-Encoding", "identity").send().status()).isEqualTo(200);
    }

    static List<Format> formats() {
        return Samples.formats();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void translatesAsWithoutHttp(Format format) {
        for (Path spec : Goldens.some(Goldens.specs())) {
            byte[] body = Goldens.bytes(spec);
            Response response = RestAssured.given()
                    .contentType("application/json")
                    .body(body)
                    .post("/v1/translations?format=" + format.name());
            Answered answered = Answered.by(
                    () -> Imports.TRANSLATIONS.all(body, format, false).all(format, false));
            assertThat(response.statusCode()).isEqualTo(answered.status());
            assertThat(new String(response.asByteArray(), UTF_8)).isEqualTo(answered.text());
        }
    }

    private static void problem(Exchange call, int status, String detail) throws IOException {
        RawClient.Reply reply = call.send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.body()).contains(detail).doesNotContain("canary");
    }

    private static void allows(Exchange call, String other, String methods) throws IOException {
        problem(call.as(other), 405, "accepts " + methods);
        for (String method : List.of(other, "OPTIONS")) {
            assertThat(call.as(method).send().header("Allow")).isEqualTo(methods);
        }
        assertThat(call.as("OPTIONS").send().status()).isEqualTo(200);
    }
}
