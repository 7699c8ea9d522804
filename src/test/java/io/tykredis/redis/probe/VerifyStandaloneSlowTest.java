package io.tykredis.redis.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tykredis.redis.Deployment;
import io.tykredis.redis.Ports;
import io.tykredis.redis.RedisBinary;
import io.tykredis.redis.RedisProcesses;
import io.tykredis.redis.TestClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerifyStandaloneSlowTest extends LiveRedis {

    private final int port = Ports.free();

    @Test
    void works() {
        Deployment deployment = Deployment.standalone(port, ", \"password\": \"p\", \"database\": 3");
        start(deployment);

        Verification verification = verify(deployment.spec());

        assertGreen(verification);
        assertThat(kinds(verification, Check.Status.PASSED))
                .containsOnlyKeys(
                        "connection",
                        "authentication",
                        "ready",
                        "server-kind",
                        "cluster-mode",
                        "server-version",
                        "database",
                        "max-clients",
                        "master-role");
    }

    @Test
    void aNamedUserWorks() {
        Deployment deployment = Deployment.standalone(port, ", \"username\": \"tyk\", \"password\": \"p w\"");
        start(deployment);
        assertGreen(verify(deployment.spec()));
    }

    static Stream<Arguments> logins() {
        return Stream.of(
                Arguments.of(", \"password\": \"p\"", ", \"password\": \"q\"", "WRONGPASS"),
                Arguments.of(", \"password\": \"p\"", "", "NOAUTH"),
                Arguments.of("", ", \"password\": \"p\"", "has no password"),
                Arguments.of(
                        ", \"username\": \"tyk\", \"password\": \"p\"",
                        ", \"username\": \"tik\", \"password\": \"p\"",
                        "the user tik failed with WRONGPASS"),
                Arguments.of(", \"username\": \"tyk\", \"password\": \"p\"", ", \"password\": \"p\"", "WRONGPASS"));
    }

    @ParameterizedTest
    @MethodSource("logins")
    void wrongLogins(String of, String tried, String said) {
        start(Deployment.standalone(port, of));

        Check failure = onlyFailure(verify(Deployment.standalone(port, tried).spec()));

        assertThat(failure.kind()).isEqualTo(CheckKind.AUTHENTICATION);
        assertThat(failure.target()).isEqualTo("127.0.0.1:" + port);
        assertThat(failure.message()).contains(said);
    }

    @Test
    void aUserWithoutRights() {
        start(Deployment.standalone(port, ""));
        try (TestClient client = TestClient.to(port)) {
            client.call("ACL", "SETUSER", "tyk", "on", ">p", "~*", "-@all");
            client.call("ACL", "SETUSER", "half", "on", ">p", "~*", "+@all", "-@admin", "-info");
        }

        String user = ", \"username\": \"%s\", \"password\": \"p\"";
        Check failure = onlyFailure(
                verify(Deployment.standalone(port, user.formatted("tyk")).spec()));
        Verification half =
                verify(Deployment.standalone(port, user.formatted("half")).spec());

        assertThat(failure.kind()).isEqualTo(CheckKind.READY);
        assertThat(failure.message()).contains("NOPERM");
        assertThat(failed(half)).isEmpty();
        assertThat(kinds(half, Check.Status.SKIPPED)).containsOnlyKeys("server-version", "max-clients");
    }

    @Test
    void noServer() {
        Check failure = onlyFailure(verify(Deployment.standalone(port, "").spec()));
        assertThat(failure.kind()).isEqualTo(CheckKind.CONNECTION);
        assertThat(failure.message()).contains("refused");
    }

    /** Nothing here has the identity of the component, so no login is tried. */
    @Test
    void aCloudIdentityIsNotTried() {
        Verification verification = verify("""
                {"topology": {"mode": "standalone", "endpoint": "127.0.0.1:1"}, "auth": {"iam": {"provider": "gcp"}},
                 "components": {"gateway": {"version": "5.15.0"}}}""");

        assertThat(verification.checks()).singleElement().satisfies(check -> {
            assertThat(check.kind()).isEqualTo(CheckKind.AUTHENTICATION);
            assertThat(check.status()).isEqualTo(Check.Status.SKIPPED);
        });
    }

    @Test
    void anUnresolvedName() {
        ProbeContext anywhere = new ProbeContext(
                TargetPolicy.ANYTHING, vantage().secrets(), vantage().tlsFiles(), Duration.ofSeconds(20));
        Check failure = onlyFailure(
                verify("{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"nowhere.invalid:6379\"}}", anywhere));
        assertThat(failure.kind()).isEqualTo(CheckKind.NAME_RESOLUTION);
    }

    @Test
    void aSilentServer() throws IOException {
        try (ServerSocket silent = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            ProbeContext vantage = vantage(Duration.ofSeconds(6));
            Check plain = onlyFailure(
                    verify(Deployment.standalone(silent.getLocalPort(), "").spec(), vantage));
            Check tls = onlyFailure(
                    verify(Deployment.standalone(port, ", \"tls\": {}").spec(), vantage));

            assertThat(plain.kind()).isEqualTo(CheckKind.REDIS_PROTOCOL);
            assertThat(plain.message()).contains("did not answer");
            assertThat(tls.kind()).isEqualTo(CheckKind.TLS_HANDSHAKE);
            assertThat(tls.message()).contains("did not answer");
        }
    }

    @Test
    void notARedis() throws Exception {
        try (ServerSocket web = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> {
                try (Socket socket = web.accept()) {
                    socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                    socket.getInputStream().read();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            server.start();
            Check failure = onlyFailure(verify(Deployment.standalone(port, "").spec()));
            server.join();
            assertThat(failure.kind()).isEqualTo(CheckKind.REDIS_PROTOCOL);
            assertThat(failure.message()).contains("does not use the Redis protocol");
        }
    }

    @Test
    void aMissingDatabase() {
        start(Deployment.standalone(port, ""));
        Check failure = onlyFailure(
                verify(Deployment.standalone(port, ", \"database\": 16").spec()));
        assertThat(failure.kind()).isEqualTo(CheckKind.DATABASE);
        assertThat(failure.message()).contains("the database does not exist", "the server has 16 (0 to 15)");
    }

    @Test
    void aMissingDatabaseWithoutAdminRights() {
        start(Deployment.standalone(port, ""));
        try (TestClient client = TestClient.to(port)) {
            client.call("ACL", "SETUSER", "tyk", "on", ">p", "~*", "+@all", "-@admin", "-@dangerous", "+info");
        }
        Check failure = onlyFailure(
                verify(Deployment.standalone(port, ", \"database\": 99, \"username\": \"tyk\", \"password\": \"p\"")
                        .spec()));
        assertThat(failure.kind()).isEqualTo(CheckKind.DATABASE);
        assertThat(failure.message())
                .contains("SELECT 99", "the database does not exist")
                .doesNotContain("16");
    }

    @Test
    void poolsAboveMaxClients() {
        start(Deployment.standalone(port, ""));
        try (TestClient client = TestClient.to(port)) {
            client.call("CONFIG", "SET", "maxclients", "999");
        }
        Check failure = onlyFailure(verify(Deployment.standalone(port, "").spec()));
        assertThat(failure.kind()).isEqualTo(CheckKind.MAX_CLIENTS);
        assertThat(failure.message()).contains("999", "gateway 4 × 500 + 1, pump 500");

        Check one = onlyFailure(verify(
                Deployment.standalone(port, ", \"pool\": {\"maxActive\": 250}, \"components\": {\"gateway\": {}}")
                        .spec()));
        assertThat(one.component()).isEqualTo("gateway");
        assertThat(one.message()).contains("gateway 4 × 250 + 1");
        assertThat(one.fix()).contains("1001");
        assertGreen(verify(
                Deployment.standalone(port, ", \"pool\": {\"maxActive\": 249}, \"components\": {\"gateway\": {}}")
                        .spec()));
        assertGreen(verify(Deployment.standalone(
                        port,
                        ", \"pool\": {\"maxActive\": 1000}, \"components\": {\"pump\": {\"pool\": {\"maxActive\": 999}}}")
                .spec()));
    }

    @Test
    void aReplicaIsNoMaster() {
        start(Deployment.standalone(port, ""));
        try (TestClient client = TestClient.to(port)) {
            client.call("REPLICAOF", "127.0.0.1", "1");
        }
        Check failure = onlyFailure(verify(Deployment.standalone(port, "").spec()));
        assertThat(failure.kind()).isEqualTo(CheckKind.MASTER_ROLE);
        assertThat(failure.message()).contains("a replica of 127.0.0.1:1");
    }

    @Test
    void neverWrites() {
        start(Deployment.standalone(port, ""));
        try (TestClient client = TestClient.to(port)) {
            client.call("CONFIG", "RESETSTAT");
            verify(Deployment.standalone(port, "").spec());
            String stats = client.call("INFO", "commandstats").toString();
            assertThat(stats.lines()
                            .filter(line -> line.startsWith("cmdstat_"))
                            .map(line -> line.substring("cmdstat_".length(), line.indexOf(':')))
                            .filter(name -> !name.equals("config")))
                    .containsExactlyInAnyOrder("ping", "info", "select");
            assertThat(client.call("INFO", "stats").toString()).contains("total_connections_received:1\r");
        }
    }

    @Test
    void neverShowsTheServersText() {
        int odd = Ports.free();
        start(Deployment.standalone(port, "")).start("odd/redis.conf", "port " + odd + "\nrename-command AUTH \"\"\n");

        Check failure = onlyFailure(
                verify(Deployment.standalone(odd, ", \"password\": \"canary\"").spec()));

        assertThat(failure.kind()).isEqualTo(CheckKind.AUTHENTICATION);
        assertThat(failure.toString()).contains("ERR").doesNotContain("canary");
    }

    @Test
    void manySilentServers() throws IOException {
        List<ServerSocket> silent = new ArrayList<>();
        try {
            StringJoiner nodes = new StringJoiner("\", \"", "\"", "\"");
            for (int i = 1; i <= 30; i++) {
                silent.add(new ServerSocket(port, 1, InetAddress.getByName("127.0.1." + i)));
                nodes.add("127.0.1." + i + ":" + port);
            }
            Verification verification = verify(
                    "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [" + nodes + "]}}",
                    vantage(Duration.ofMillis(900)));

            assertThat(failed(verification)).hasSize(30);
            // The progress of each check depends on the machine.
            assertThat(kinds(verification, Check.Status.FAILED).keySet()).isSubsetOf("redis-protocol", "time-limit");
        } finally {
            for (ServerSocket each : silent) {
                each.close();
            }
        }
    }

    @Test
    void redis7WorksWithOldGateways() {
        Optional<Path> seven = RedisBinary.V7.path();
        assumeTrue(seven.isPresent(), "no redis-server of 7.0 or newer in the path");
        try (RedisProcesses redis = new RedisProcesses(seven.get(), folder)) {
            redis.start("redis.conf", "port " + port + "\n");
            assertGreen(verify(Deployment.standalone(
                            port, ", \"components\": {\"gateway\": {\"version\": \"3.0.12\"}, \"pump\": {}}")
                    .spec()));
        }
    }
}
