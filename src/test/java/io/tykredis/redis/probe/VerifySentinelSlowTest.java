package io.tykredis.redis.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.redis.Deployment;
import io.tykredis.redis.Eventually;
import io.tykredis.redis.Ports;
import io.tykredis.redis.RedisProcesses;
import io.tykredis.redis.SentinelSetup;
import io.tykredis.redis.TestClient;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifySentinelSlowTest extends LiveRedis {

    private final List<Integer> ports = Ports.free(5);
    private final Deployment deployment = Deployment.sentinel(ports, "sp", ", \"password\": \"p\"");
    private RedisProcesses redis;

    @BeforeEach
    void start() {
        redis = start(deployment);
        SentinelSetup.await(ports.subList(2, 5), "sp");
        Eventually.until(() -> failed(verify(deployment.spec())).toString(), () -> verify(deployment.spec())
                .ok());
    }

    @Test
    void works() {
        Verification verification = verify(deployment.spec());
        assertGreen(verification);
        assertThat(kinds(verification, Check.Status.PASSED))
                .containsEntry("sentinel-master", 3L)
                .containsEntry("sentinel-quorum", 3L)
                .containsEntry("sentinel-agreement", 3L)
                .containsEntry("connection", 5L)
                .containsEntry("master-role", 1L)
                .containsEntry("replica-link", 1L)
                .containsEntry("replicas", 1L);
        assertGreen(
                verify(deployment.spec().replaceAll(", \"127.0.0.1:" + ports.get(3) + ".*" + ports.get(4) + "\"", "")));
    }

    @Test
    void wrongLogins() {
        Check sentinel = failures(deployment.spec().replace("\"sp\"", "\"x\"")).get(0);
        Check data = failures(deployment.spec().replace("\"p\"", "\"x\"")).get(0);

        assertThat(sentinel.kind()).isEqualTo(CheckKind.AUTHENTICATION);
        assertThat(sentinel.target()).isEqualTo("127.0.0.1:" + ports.get(2));
        assertThat(data.kind()).isEqualTo(CheckKind.AUTHENTICATION);
        assertThat(data.target()).isEqualTo("127.0.0.1:" + ports.get(0));
    }

    @Test
    void anUnknownMasterName() {
        List<Check> failures = failures(deployment.spec().replace("mymaster", "yourmaster"));
        assertThat(failures).hasSize(3).allSatisfy(failure -> {
            assertThat(failure.kind()).isEqualTo(CheckKind.SENTINEL_MASTER);
            assertThat(failure.message()).contains("It monitors: mymaster.");
        });
    }

    @Test
    void swappedPorts() {
        Check data = onlyFailure(verify("""
                {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["127.0.0.1:%d"],
                 "sentinelPassword": "p"}}""".formatted(ports.get(0))));
        Check sentinel = onlyFailure(verify(
                Deployment.standalone(ports.get(2), ", \"password\": \"sp\"").spec()));
        assertThat(data.kind()).isEqualTo(CheckKind.SERVER_KIND);
        assertThat(data.message()).contains("The server is a Redis, not a Sentinel");
        assertThat(sentinel.kind()).isEqualTo(CheckKind.SERVER_KIND);
        assertThat(sentinel.message()).contains("The server is a Sentinel, not a Redis");
    }

    @Test
    void anUnreachableReplica() {
        redis.get("replica-1/redis.conf").close();

        Check failure = onlyFailure(verify(deployment.spec()));

        assertThat(failure.kind()).isEqualTo(CheckKind.CONNECTION);
        assertThat(failure.target()).isEqualTo("127.0.0.1:" + ports.get(1));
        assertThat(failure.message()).contains("announced as a replica");
    }

    @Test
    void aFailedOverMaster() {
        for (int i = 2; i < 5; i++) {
            sentinel(i, "SET", "mymaster", "down-after-milliseconds", "300");
        }
        redis.get("master/redis.conf").close();
        Eventually.until("failover", () -> sentinel(2, "GET-MASTER-ADDR-BY-NAME", "mymaster")
                .toString()
                .contains(ports.get(1).toString()));
        Eventually.until(
                () -> failed(verify(deployment.spec())).toString(),
                () -> failures(deployment.spec()).size() == 1);

        Verification verification = verify(deployment.spec());

        Check failure = onlyFailure(verification);
        assertThat(failure.kind()).isEqualTo(CheckKind.CONNECTION);
        assertThat(failure.target()).isEqualTo("127.0.0.1:" + ports.get(0));
        assertThat(failure.message()).contains("announced as a replica");
        assertThat(said(verification, Check.Status.PASSED))
                .anyMatch(said -> said.contains("The Sentinel reports 127.0.0.1:" + ports.get(1) + " as the master"))
                .anyMatch(said -> said.startsWith("127.0.0.1:" + ports.get(1) + " master-role"));
    }

    @Test
    void aSentinelThatKnowsAnotherMaster() {
        int other = Ports.free();
        redis.start("other/redis.conf", "port " + other + "\nrequirepass p\n");
        sentinel(4, "REMOVE", "mymaster");
        sentinel(4, "MONITOR", "mymaster", "127.0.0.1", Integer.toString(other), "2");

        List<Check> failures = failures(deployment.spec());

        assertThat(failures)
                .anySatisfy(failure -> {
                    assertThat(failure.kind()).isEqualTo(CheckKind.SENTINEL_AGREEMENT);
                    assertThat(failure.target()).isEqualTo("127.0.0.1:" + ports.get(4));
                    assertThat(failure.message())
                            .contains("reports the master 127.0.0.1:" + other, "most report 127.0.0.1:" + ports.get(0));
                })
                .anySatisfy(failure -> {
                    assertThat(failure.kind()).isEqualTo(CheckKind.SENTINEL_QUORUM);
                    assertThat(failure.target()).isEqualTo("127.0.0.1:" + ports.get(4));
                });
    }

    @Test
    void tooFewSentinels() {
        for (int i = 2; i < 5; i++) {
            sentinel(i, "SET", "mymaster", "down-after-milliseconds", "300");
        }
        redis.get("sentinel-2/sentinel.conf").close();
        redis.get("sentinel-3/sentinel.conf").close();
        Eventually.until(() -> failed(verify(deployment.spec())).toString(), () -> failures(deployment.spec()).stream()
                .anyMatch(failure -> failure.kind() == CheckKind.SENTINEL_QUORUM));

        assertThat(failures(deployment.spec()).stream().map(failure -> failure.kind() + " " + failure.target()))
                .containsExactlyInAnyOrder(
                        "SENTINEL_QUORUM 127.0.0.1:" + ports.get(2),
                        "CONNECTION 127.0.0.1:" + ports.get(3),
                        "CONNECTION 127.0.0.1:" + ports.get(4));
    }

    private List<Check> failures(String spec) {
        return verify(spec).checks().stream()
                .filter(check -> check.status() == Check.Status.FAILED)
                .toList();
    }

    private Object sentinel(int index, String... arguments) {
        try (TestClient client = TestClient.to(ports.get(index))) {
            client.call("AUTH", "sp");
            return client.call("SENTINEL", arguments);
        }
    }
}
