package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.tykredis.redis.Certificates;
import io.tykredis.redis.Eventually;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

/** Clients that disconnect at any point, or stay idle, do not block other clients. */
@QuarkusTest
@TestProfile(ChurnSlowTest.ShortIdle.class)
class ChurnSlowTest {

    private static final int CONNECTIONS = 2_000;
    private static final int KEPT = 50;
    private static final String SPEC = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}}";
    private static final String HEAD =
            "POST /v1/translations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/";
    private static final String WHOLE = HEAD + "json\r\nContent-Length: " + SPEC.length() + "\r\n\r\n" + SPEC;
    private static final String STREAM = HEAD + "x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final List<String> LEFT = List.of(
            "",
            "POST /v1/trans",
            HEAD,
            HEAD + "json\r\nContent-Length: 50\r\n\r\n",
            HEAD + "json\r\nContent-Length: 50\r\n\r\n{\"a\":",
            HEAD + "json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{",
            HEAD + "json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
            WHOLE,
            WHOLE.repeat(5),
            WHOLE + HEAD,
            "GET /page.js HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(3),
            STREAM,
            STREAM + Integer.toHexString(SPEC.length() + 1) + "\r\n" + SPEC + "\n\r\n");

    private static final Path FOLDER = Path.of("target", "churn-tls").toAbsolutePath();

    public static class ShortIdle implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            new Certificates(FOLDER, "ca").issue("server", Certificates.name("localhost"));
            return Map.of(
                    "quarkus.http.idle-timeout", "5s",
                    "quarkus.http.read-timeout", "3s",
                    "translator.limits.body-timeout", "3s",
                    "quarkus.http.tls-configuration-name", "api",
                    "quarkus.tls.api.key-store.pem.0.cert", FOLDER + "/server.crt",
                    "quarkus.tls.api.key-store.pem.0.key", FOLDER + "/server.key");
        }
    }

    @TestHTTPResource(value = "/v1/components", tls = true)
    URL api;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void answersTheNextAndCountsNothingTwice() throws Exception {
        SSLSocketFactory tls = Certificates.context(FOLDER, "server").getSocketFactory();
        List<Socket> kept = new ArrayList<>();
        try (LogSpy log = new LogSpy(Level.WARNING)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                Socket socket = i % 4 == 3
                        ? tls.createSocket("localhost", api.getPort())
                        : new Socket("localhost", RestAssured.port);
                socket.getOutputStream().write(LEFT.get(i % LEFT.size()).getBytes(UTF_8));
                if (i < KEPT) {
                    kept.add(socket);
                } else {
                    leave(socket, i);
                }
            }
            given().contentType("application/json")
                    .body(SPEC)
                    .post("/v1/translations")
                    .then()
                    .statusCode(200);
            Eventually.until("nothing is active", () -> given().get(metrics)
                    .asString()
                    .lines()
                    .toList()
                    .containsAll(List.of("active_requests 0.0", "active_streams 0.0")));
            for (Socket socket : kept) {
                awaitClose(socket);
                socket.close();
            }
            // Netty and Vert.x may warn about aborted connections; these loggers report failed requests.
            assertThat(log.logged())
                    .filteredOn(entry -> String.valueOf(entry.getLoggerName())
                            .matches("(io\\.tykredis|io\\.quarkus\\.vertx\\.http|org\\.jboss\\.resteasy)\\..*"))
                    .extracting(LogRecord::getMessage)
                    .isEmpty();
            assertThat(log.texts()).noneMatch(text -> text.contains("redis:6379"));
        }
    }

    /** The service closes idle connections; a timeout fails the test. */
    private static void awaitClose(Socket socket) throws SocketTimeoutException {
        try {
            socket.setSoTimeout(20_000);
            socket.getInputStream().readAllBytes();
        } catch (SocketTimeoutException stillOpen) {
            throw stillOpen;
        } catch (IOException reset) {
            // That is one way to close it.
        }
    }

    private static void leave(Socket socket, int i) throws IOException {
        if (i % 3 == 0) {
            socket.setSoTimeout(50);
            try {
                socket.getInputStream().read();
            } catch (IOException nothingCame) {
                // The client disconnects in any case.
            }
        }
        if (i % 2 == 0 && i % 4 != 3) {
            socket.setSoLinger(true, 0);
        }
        socket.close();
    }
}
