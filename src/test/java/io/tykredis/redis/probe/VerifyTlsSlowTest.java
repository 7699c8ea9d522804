package io.tykredis.redis.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.redis.Certificates;
import io.tykredis.redis.Deployment;
import io.tykredis.redis.Ports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyTlsSlowTest extends LiveRedis {

    private static final String CA = ", \"tls\": {\"caFile\": \"%s.crt\"}";
    private static final String MUTUAL =
            ", \"tls\": {\"caFile\": \"ca.crt\", \"certFile\": \"%s.crt\", \"keyFile\": \"%s\"}";

    private final int port = Ports.free();

    @BeforeEach
    void issue() {
        new Certificates(folder, "ca")
                .issue("server", Certificates.address("127.0.0.1"), Certificates.name("localhost"))
                .issue("elsewhere", Certificates.name("redis.example.com"))
                .issue("client", Certificates.name("client"))
                .issueExpired("expired", Certificates.address("127.0.0.1"));
        new Certificates(folder, "other").issue("stranger", Certificates.name("client"));
    }

    @Test
    void works() {
        serve("server", CA.formatted("ca"));
        Verification verification = verify(standalone(CA.formatted("ca")));
        assertGreen(verification);
        assertThat(kinds(verification, Check.Status.PASSED)).containsEntry("tls-handshake", 1L);
        assertGreen(verify(standalone(CA.formatted("ca")).replace("127.0.0.1", "localhost")));
    }

    @ParameterizedTest
    @CsvSource({"client, client.key", "client, client-sec1.key"})
    void mutualWorks(String certificate, String key) {
        serve("server", MUTUAL.formatted("client", "client.key"));
        assertGreen(verify(standalone(MUTUAL.formatted(certificate, key))));
    }

    @Test
    void anUnknownAuthority() {
        serve("server", CA.formatted("ca"));
        assertThat(handshake(standalone(CA.formatted("other")))).contains("from an untrusted CA");
        assertThat(handshake(standalone(", \"tls\": {}"))).contains("from an untrusted CA");
        assertGreen(verify(standalone(", \"tls\": {\"insecureSkipVerify\": true}")));
    }

    @Test
    void anExpiredCertificate() {
        serve("expired", CA.formatted("ca"));
        assertThat(handshake(standalone(CA.formatted("ca")))).contains("has expired");
    }

    @Test
    void anotherName() {
        serve("elsewhere", CA.formatted("ca"));
        assertThat(handshake(standalone(CA.formatted("ca")))).contains("issued for another name");
    }

    @Test
    void noClientCertificate() {
        serve("server", MUTUAL.formatted("client", "client.key"));
        assertThat(handshake(standalone(CA.formatted("ca")))).contains("requires a client certificate");
        assertThat(handshake(standalone(MUTUAL.formatted("stranger", "stranger.key"))))
                .contains("refuses the client certificate");
    }

    @Test
    void noCommonVersion() {
        serve("server", ", \"tls\": {\"caFile\": \"ca.crt\", \"minVersion\": \"1.3\"}");
        assertThat(handshake(standalone(", \"tls\": {\"caFile\": \"ca.crt\", \"maxVersion\": \"1.2\"}")))
                .contains("none of the spec's TLS versions");
    }

    @Test
    void tlsToAPlainPort() {
        start(Deployment.standalone(port, ""));
        assertThat(handshake(standalone(CA.formatted("ca")))).contains("like a Redis without TLS");
    }

    @Test
    void plainToATlsPort() {
        serve("server", CA.formatted("ca"));
        Check failure = onlyFailure(verify(standalone("")));
        assertThat(failure.kind()).isEqualTo(CheckKind.REDIS_PROTOCOL);
        assertThat(failure.fix()).contains("add \"tls\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/etc/passwd, cannot be read here",
        "../ca.crt, cannot be read here",
        "client.key, no usable certificate"
    })
    void unusableFiles(String file, String said) {
        Check failure = onlyFailure(verify(standalone(", \"tls\": {\"caFile\": \"%s\"}".formatted(file))));
        assertThat(failure.kind()).isEqualTo(CheckKind.TLS_FILES);
        assertThat(failure.message()).contains(said);
    }

    @Test
    void aKeyOfAnotherCertificate() {
        Check failure = onlyFailure(verify(standalone(MUTUAL.formatted("client", "server.key"))));
        assertThat(failure.kind()).isEqualTo(CheckKind.TLS_FILES);
        assertThat(failure.message()).contains("does not match the first certificate");
    }

    private String handshake(String spec) {
        Check failure = onlyFailure(verify(spec));
        assertThat(failure.kind()).isEqualTo(CheckKind.TLS_HANDSHAKE);
        return failure.message();
    }

    private String standalone(String more) {
        return Deployment.standalone(port, more).spec();
    }

    private void serve(String certificate, String more) {
        start(Deployment.standalone(port, more)
                .with(
                        "\"tls\": {\"certFile\": \"%1$s/%2$s.crt\", \"keyFile\": \"%1$s/%2$s.key\", \"caFile\": \"%1$s/ca.crt\"}"
                                .formatted(folder, certificate)));
    }
}
