package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.RestAssuredConfig;
import io.restassured.config.SSLConfig;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS and mutual TLS, configured as docs/operations.md says. */
@QuarkusTest
@TestProfile(TlsTest.WithTls.class)
class TlsTest {

    private static final Path FOLDER = Path.of("target", "tls").toAbsolutePath();
    private static final String PASSWORD = "changeit";

    public static class WithTls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            certificates();
            return Map.of(
                    "quarkus.http.tls-configuration-name",
                    "api",
                    "quarkus.tls.api.key-store.p12.path",
                    FOLDER.resolve("server.p12").toString(),
                    "quarkus.tls.api.key-store.p12.password",
                    PASSWORD,
                    "quarkus.tls.api.trust-store.p12.path",
                    FOLDER.resolve("client-trust.p12").toString(),
                    "quarkus.tls.api.trust-store.p12.password",
                    PASSWORD,
                    "quarkus.http.insecure-requests",
                    "disabled");
        }
    }

    @TestHTTPResource(value = "/v1/components", tls = true)
    URL api;

    @TestHTTPResource(value = "/health", management = true)
    URL health;

    @Test
    void aClientWithACertificateIsAnswered() {
        SSLConfig ssl = trusting().keyStore(FOLDER.resolve("client.p12").toString(), PASSWORD);

        assertThat(api.getProtocol()).isEqualTo("https");
        given().config(RestAssuredConfig.config().sslConfig(ssl))
                .get(api)
                .then()
                .statusCode(200);
    }

    @Test
    void aClientWithoutIsNot() {
        assertThatThrownBy(() -> given().config(RestAssuredConfig.config().sslConfig(trusting()))
                        .get(api))
                .isInstanceOfAny(SSLException.class, java.net.SocketException.class);
    }

    /** They are as well looked after as others: what comes behind one that is turned away is not answered. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void requestsAfterTheHandshakeOrWithItsEnd(boolean withItsEnd) throws Exception {
        String get = "GET /v1/components HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String compressed = get.replace("GET /v1/components", "POST /v1/lint")
                .replace("Host", "Content-Encoding: gzip\r\nContent-Length: 1\r\nHost");
        try (HoldingSocket socket = new HoldingSocket(api.getPort());
                SSLSocket client = (SSLSocket) client().createSocket(socket, "localhost", api.getPort(), true)) {
            client.startHandshake();
            if (!withItsEnd) {
                socket.letGo();
            }
            client.getOutputStream().write((get + compressed + "x" + get).getBytes(UTF_8));
            socket.letGo();

            assertThat(new String(client.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 200 ")
                    .containsOnlyOnce("HTTP/1.1 200 ")
                    .containsOnlyOnce("HTTP/1.1 415 ");
        }
    }

    @Test
    void healthStaysAsItIs() {
        assertThat(health.getProtocol()).isEqualTo("http");
        given().get(health).then().statusCode(200);
    }

    private static SSLSocketFactory client() throws GeneralSecurityException, IOException {
        char[] password = PASSWORD.toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(FOLDER.resolve("client.p12").toFile(), password), password);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(FOLDER.resolve("server-trust.p12").toFile(), password));
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static SSLConfig trusting() {
        return SSLConfig.sslConfig()
                .trustStore(FOLDER.resolve("server-trust.p12").toString(), PASSWORD);
    }

    private static void certificates() {
        try {
            Files.createDirectories(FOLDER);
            for (String owner : List.of("server", "client")) {
                Path keys = FOLDER.resolve(owner + ".p12");
                Path trust = FOLDER.resolve(owner + "-trust.p12");
                Path certificate = FOLDER.resolve(owner + ".crt");
                Files.deleteIfExists(keys);
                Files.deleteIfExists(trust);
                keytool(
                        "-genkeypair",
                        "-alias",
                        owner,
                        "-dname",
                        "CN=" + owner,
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-keystore",
                        keys.toString());
                keytool("-exportcert", "-alias", owner, "-file", certificate.toString(), "-keystore", keys.toString());
                keytool(
                        "-importcert",
                        "-noprompt",
                        "-alias",
                        owner,
                        "-file",
                        certificate.toString(),
                        "-keystore",
                        trust.toString());
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }
}
