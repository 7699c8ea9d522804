package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.tykredis.redis.Eventually;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URL;
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
    private static final List<String> FAILURES =
            List.of("io.tykredis.", "io.quarkus.vertx.http.", "org.jboss.resteasy.");
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

    public static class ShortIdle implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return TlsKeys.server(Map.of(
                    "quarkus.http.idle-timeout",
                    "5s",
                    "quarkus.http.read-timeout",
                    "3s",
                    "translator.limits.body-timeout",
                    "3s"));
        }
    }

    @TestHTTPResource(value = "/v1/components", tls = true)
    URL api;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void answersTheNextAndCountsNothingTwice() throws Exception {
        SSLSocketFactory tls = TlsKeys.client().getSocketFactory();
        Socket[] kept = new Socket[KEPT];
        try (LogSpy log = new LogSpy(Level.WARNING)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                String text = LEFT.get(i % LEFT.size());
                Socket socket = i % 4 == 3
                        ? tls.createSocket("localhost", api.getPort())
                        : new Socket("localhost", RestAssured.port);
                socket.getOutputStream().write(text.getBytes(UTF_8));
                if (i < KEPT) {
                    kept[i] = socket;
                } else {
                    leave(socket, i);
                }
            }
            given().contentType("application/json")
                    .body(SPEC)
                    .post("/v1/translations")
                    .then()
                    .statusCode(200);
            for (String gauge : List.of("active_requests", "active_streams")) {
                Eventually.until(gauge + " is 0", () -> Metric.value(metrics, gauge) == 0);
            }
            for (Socket socket : kept) {
                assertThat(isClosed(socket)).isTrue();
                socket.close();
            }
            // Netty and Vert.x may warn about aborted connections; these loggers report failed requests.
            assertThat(log.logged())
                    .filteredOn(entry -> FAILURES.stream().anyMatch(logger -> String.valueOf(entry.getLoggerName())
                            .startsWith(logger)))
                    .extracting(LogRecord::getMessage)
                    .isEmpty();
            assertThat(log.logged())
                    .noneMatch(entry -> String.valueOf(entry.getMessage()).contains("redis:6379"));
        }
    }

    /** Closed by the service; otherwise the reader would wait. */
    private static boolean isClosed(Socket socket) {
        try {
            socket.setSoTimeout(20_000);
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
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
