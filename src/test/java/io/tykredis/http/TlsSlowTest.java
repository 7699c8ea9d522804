package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.tykredis.redis.Certificates;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** TLS and mutual TLS, configured as in docs/operations.md. */
@QuarkusTest
@TestProfile(TlsSlowTest.WithTls.class)
class TlsSlowTest {

    private static final Path FOLDER = Path.of("target", "tls").toAbsolutePath();

    public static class WithTls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            new Certificates(FOLDER, "ca")
                    .issue("server", Certificates.name("localhost"))
                    .issue("client", Certificates.name("client"));
            new Certificates(FOLDER, "other").issue("stranger", Certificates.name("client"));
            return Stream.of(
                            "quarkus.http.tls-configuration-name=api",
                            "quarkus.http.insecure-requests=disabled",
                            "quarkus.tls.api.key-store.pem.0.cert=" + FOLDER.resolve("server.crt"),
                            "quarkus.tls.api.key-store.pem.0.key=" + FOLDER.resolve("server.key"),
                            "quarkus.tls.api.trust-store.pem.certs=" + FOLDER.resolve("ca.crt"))
                    .map(setting -> setting.split("="))
                    .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        }
    }

    @TestHTTPResource(value = "/", tls = true)
    URL root;

    @TestHTTPResource(value = "/health", management = true)
    URL health;

    @Test
    void aClientWithACertificateIsAnswered() throws Exception {
        for (Version version : Version.values()) {
            HttpClient client = HttpClient.newBuilder()
                    .version(version)
                    .sslContext(Certificates.context(FOLDER, "client"))
                    .build();
            ProtocolsTest.bodiesStreamsAndThePage(client, "https://localhost:" + root.getPort(), version);
        }
    }

    @Test
    void aClientWithoutOneIsRejected() {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(Certificates.context(FOLDER, "stranger"))
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://localhost:" + root.getPort()))
                .build();

        assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString())).isInstanceOf(IOException.class);
    }

    @Test
    void healthHasNoTls() {
        assertThat(health.getProtocol()).isEqualTo("http");
        given().get(health).then().statusCode(200);
    }
}
