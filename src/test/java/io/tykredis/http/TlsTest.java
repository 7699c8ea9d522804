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
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

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

    @Test
    void healthStaysAsItIs() {
        assertThat(health.getProtocol()).isEqualTo("http");
        given().get(health).then().statusCode(200);
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
