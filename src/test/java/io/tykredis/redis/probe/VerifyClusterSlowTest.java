package io.tykredis.redis.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.redis.ClusterSetup;
import io.tykredis.redis.Deployment;
import io.tykredis.redis.Eventually;
import io.tykredis.redis.Ports;
import io.tykredis.redis.RedisProcesses;
import io.tykredis.redis.TestClient;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifyClusterSlowTest extends LiveRedis {

    private final List<Integer> ports = Ports.free(6);
    private final Deployment deployment = Deployment.cluster(ports, ", \"password\": \"p\"");
    private RedisProcesses redis;

    @BeforeEach
    void start() {
        redis = start(deployment);
        ClusterSetup.form(ports, "p");
        Eventually.until(() -> failed(verify(deployment.spec())).toString(), () -> verify(deployment.spec())
                .ok());
    }

    @Test
    void works() {
        Verification all = verify(deployment.spec());
        Verification fromOne = verify(
                Deployment.cluster(ports.subList(5, 6), ", \"password\": \"p\"").spec());
        assertGreen(all);
        assertGreen(fromOne);
        for (Verification verification : List.of(all, fromOne)) {
            assertThat(kinds(verification, Check.Status.PASSED))
                    .containsEntry("connection", 6L)
                    .containsEntry("cluster-state", 6L)
                    .containsEntry("cluster-full-coverage", 6L)
                    .containsEntry("cluster-slots", 1L);
        }
    }

    @Test
    void standaloneModeAgainstANode() {
        Check failure = onlyFailure(verify(
                Deployment.standalone(ports.get(0), ", \"password\": \"p\"").spec()));
        assertThat(failure.kind()).isEqualTo(CheckKind.CLUSTER_MODE);
        assertThat(failure.message()).contains("MOVED");
    }

    @Test
    void aMissingSlot() {
        for (int i = 0; i < 6; i++) {
            call(i, "CLUSTER", "DELSLOTS", "7");
        }

        Verification verification = verify(deployment.spec());

        assertThat(failed(verification))
                .anyMatch(said -> said.contains("cluster-slots") && said.contains("No node serves the slots 7"));
    }

    @Test
    void aSlotThatOnlyItsOwnerDropped() {
        call(0, "CLUSTER", "DELSLOTS", "7");

        assertThat(failed(verify(deployment.spec())))
                .anyMatch(said -> said.contains("cluster-slots") && said.contains("No node serves the slots 7"));
    }

    @Test
    void fullCoverageOff() {
        call(3, "CONFIG", "SET", "cluster-require-full-coverage", "no");
        Check failure = onlyFailure(verify(deployment.spec()));
        assertThat(failure.kind()).isEqualTo(CheckKind.CLUSTER_FULL_COVERAGE);
        assertThat(failure.target()).isEqualTo("127.0.0.1:" + ports.get(3));
    }

    @Test
    void aFailedReplica() {
        for (int i = 0; i < 6; i++) {
            call(i, "CONFIG", "SET", "cluster-node-timeout", "500");
        }
        redis.get("node-6/redis.conf").close();
        String seed =
                Deployment.cluster(ports.subList(0, 1), ", \"password\": \"p\"").spec();
        String gone = "127.0.0.1:" + ports.get(5);
        Eventually.until(() -> failed(verify(seed)).toString(), () -> failed(verify(seed)).stream()
                .anyMatch(said -> said.contains(gone + " failed")));
        assertThat(failed(verify(deployment.spec()))).anyMatch(said -> said.startsWith(gone + " connection"));
    }

    @Test
    void anAnnouncedAddressThatIsNotAllowed() {
        ProbeContext narrow = new ProbeContext(
                new AllowList(
                        List.of(), List.of("127.0.0.1"), List.of(ports.get(0).toString()), InetAddress::getAllByName),
                vantage().secrets(),
                vantage().tlsFiles(),
                vantage().timeout());
        Verification verification = verify(
                Deployment.cluster(ports.subList(0, 1), ", \"password\": \"p\"").spec(), narrow);

        assertThat(failed(verification)).isEmpty();
        assertThat(kinds(verification, Check.Status.SKIPPED)).containsEntry("target-allowed", 5L);
        assertThat(kinds(verification, Check.Status.PASSED)).containsEntry("connection", 1L);
    }

    private void call(int node, String command, String... arguments) {
        try (TestClient client = TestClient.to(ports.get(node))) {
            client.call("AUTH", "p");
            client.call(command, arguments);
        }
    }
}
