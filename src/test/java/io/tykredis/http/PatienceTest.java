package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.tykredis.redis.Eventually;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long the service waits for slow clients, and what it tells them then. */
@QuarkusTest
@Tag("slow")
@TestProfile(LimitsTest.Narrow.class)
class PatienceTest {

    private static final String SPEC = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}}";
    private static final String GET = "GET /v1/components HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String POST =
            "POST /v1/translations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String STREAM = POST.replace("/json", "/x-ndjson") + "Transfer-Encoding: chunked\r\n\r\n";

    /** It says nothing while the others are tried, which takes about as long as a connection may be idle. */
    private static @Nullable RawClient silent;

    @Inject
    SlowRule slow;

    @BeforeEach
    void keepSilent() throws IOException {
        if (silent == null) {
            silent = RawClient.connect();
        }
    }

    @AfterAll
    static void silence() throws IOException {
        try (RawClient client = requireNonNull(silent)) {
            assertThat(client.isHungUp()).isTrue();
        }
    }

    @Test
    void aBody() throws IOException {
        try (RawClient client = RawClient.connect().send(POST + "Content-Length: 100\r\n\r\n{")) {
            RawClient.Reply reply = client.reply();

            assertThat(reply.head()).startsWith("HTTP/1.1 408 ").contains("application/problem+json");
            assertThat(reply.body()).contains("too-slow", "3000 ms");
            assertThat(client.isHungUp()).isTrue();
        }
    }

    /** Longer than what is read without a thread, for which one would wait. */
    @Test
    void aLongBodyByteByByte() throws Exception {
        try (RawClient client = RawClient.connect().send(POST + "Content-Length: 60000\r\n\r\n")) {
            client.send(" ".repeat(30_000));
            Thread.sleep(1_000);
            client.send(" ");
            assertThat(client.reply().status()).isEqualTo(408);
        }
        post(SPEC).then().statusCode(200);
    }

    @Test
    void aStream() throws IOException {
        try (RawClient client = RawClient.connect().send(STREAM)) {
            client.chunk("{\"topology\":");
            client.head();

            assertThat(new String(client.nextChunk(), UTF_8)).contains("\"status\":408");
            assertThat(client.isHungUp()).isTrue();
        }
    }

    /** The idle timeout, which is longer, is not what ends it: a connection that has been silent for longer lives on. */
    @Test
    void aClientThatDoesNotListen() throws Exception {
        try (RawClient deaf = RawClient.hardOfHearing().send(STREAM);
                RawClient other = RawClient.connect()) {
            byte[] specs = (SPEC + "\n").repeat(100).getBytes(UTF_8);
            assertThat(other.send(GET).reply().status()).isEqualTo(200);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1_000_000; i++) {
                            deaf.chunk(specs);
                        }
                    })
                    .isInstanceOf(SocketException.class);
            assertThat(other.send(GET).reply().status()).isEqualTo(200);
        }
        Eventually.until("there is a place for another stream", () -> {
            try (RawClient next =
                    RawClient.connect().send(STREAM).chunk(SPEC + "\n").lastChunk()) {
                return next.reply().status() == 200;
            }
        });
    }

    /** However small they are, however few requests come at once, and if they are files. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/schema", "/page.js"})
    void aClientThatTakesNoAnswers(String path) throws Exception {
        try (RawClient deaf = RawClient.hardOfHearing();
                RawClient other = RawClient.connect()) {
            assertThat(other.send(GET).reply().status()).isEqualTo(200);
            assertThatThrownBy(() -> {
                        while (true) {
                            deaf.send(GET.replace("/v1/components", path));
                            Thread.sleep(20);
                        }
                    })
                    .isInstanceOf(SocketException.class);
            assertThat(other.send(GET).reply().status()).isEqualTo(200);
        }
    }

    /** Which some send after a request, and nothing follows (RFC 9112, 2.2). */
    @Test
    void anEmptyLine() throws Exception {
        try (RawClient client = RawClient.connect().send(GET)) {
            assertThat(client.reply().status()).isEqualTo(200);
            client.send("\r\n");
            Thread.sleep(3_000);
            assertThat(client.send(GET).reply().status()).isEqualTo(200);
        }
    }

    /** The first one of a connection, and one that comes after. */
    @ParameterizedTest
    @ValueSource(strings = {"", GET})
    void aHeadByteByByte(String before) throws Exception {
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

    @Test
    void theServiceItself() {
        Response answer = post("{\"username\": \"" + SlowRule.USER + "\", " + SPEC.substring(1));
        slow.enough();

        answer.then().statusCode(503).header("Retry-After", "1");
        assertThat(answer.<String>path("detail")).contains("1000 ms");
        post(SPEC).then().statusCode(200);
    }

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post("/v1/translations");
    }
}
