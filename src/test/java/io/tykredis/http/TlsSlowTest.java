package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.RestAssuredConfig;
import io.restassured.config.SSLConfig;
import java.net.URL;
import java.net.http.HttpClient;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

/** TLS and mutual TLS, configured as in docs/operations.md. */
@QuarkusTest
@TestProfile(TlsSlowTest.WithTls.class)
class TlsSlowTest {

    public static class WithTls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return TlsKeys.server(Map.of(
                    "quarkus.tls.api.trust-store.p12.path",
                    TlsKeys.FOLDER.resolve("client-trust.p12").toString(),
                    "quarkus.tls.api.trust-store.p12.password",
                    TlsKeys.PASSWORD,
                    "quarkus.http.insecure-requests",
                    "disabled"));
        }
    }

    @TestHTTPResource(value = "/v1/components", tls = true)
    URL api;

    @TestHTTPResource(value = "/health", management = true)
    URL health;

    @Test
    void aClientWithACertificateIsAnswered() {
        SSLConfig ssl = trusting().keyStore(TlsKeys.FOLDER.resolve("client.p12").toString(), TlsKeys.PASSWORD);

        assertThat(api.getProtocol()).isEqualTo("https");
        given().config(RestAssuredConfig.config().sslConfig(ssl))
                .get(api)
                .then()
                .statusCode(200);
    }

    @Test
    void aClientWithoutOneIsRejected() {
        assertThatThrownBy(() -> given().config(RestAssuredConfig.config().sslConfig(trusting()))
                        .get(api))
                .isInstanceOfAny(SSLException.class, java.net.SocketException.class);
    }

    @Test
    void bodiesStreamsAndThePageOverHttp2() throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .sslContext(TlsKeys.client())
                .build();

        ProtocolsTest.bodiesStreamsAndThePage(client, "https://localhost:" + api.getPort(), HttpClient.Version.HTTP_2);
    }

    @Test
    void healthHasNoTls() {
        assertThat(health.getProtocol()).isEqualTo("http");
        given().get(health).then().statusCode(200);
    }

    private static SSLConfig trusting() {
        return SSLConfig.sslConfig()
                .trustStore(TlsKeys.FOLDER.resolve("server-trust.p12").toString(), TlsKeys.PASSWORD);
    }
}
