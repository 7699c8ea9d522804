package io.tykredis.redis.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tykredis.redis.ClusterSetup;
import io.tykredis.redis.Deployment;
import io.tykredis.redis.Eventually;
import io.tykredis.redis.Ports;
import io.tykredis.redis.RedisProcesses;
import io.tykredis.redis.SentinelSetup;
import io.tykredis.redis.TestClient;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoverSlowTest extends LiveRedis {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void standalone() throws Exception {
        int port = Ports.free();
        Deployment deployment =
                Deployment.standalone(port, ", \"username\": \"tyk\", \"password\": \"p\", \"database\": 3");
        start(deployment);
        assertThat(found(port, ", \"username\": \"tyk\", \"password\": \"p\", \"database\": 3"))
                .isEqualTo(JSON.readTree(deployment.spec()));
    }

    @Test
    void followsAReplicaToItsMaster() throws Exception {
        int port = Ports.free();
        start(Deployment.standalone(port, ""));
        try (TestClient client = TestClient.to(port)) {
            client.call("REPLICAOF", "127.0.0.1", "6399");
        }
        assertThat(found(port, "").at("/topology/endpoint").textValue()).isEqualTo("127.0.0.1:6399");
    }

    @Test
    void sentinels() throws Exception {
        List<Integer> ports = Ports.free(5);
        Deployment deployment = Deployment.sentinel(ports, "sp", ", \"password\": \"p\"");
        RedisProcesses redis = start(deployment);
        SentinelSetup.await(ports.subList(2, 5), "sp");

        String passwords = ", \"password\": \"p\", \"sentinelPassword\": \"sp\"";
        for (int port : ports.subList(2, 5)) {
            assertThat(found(port, passwords)).isEqualTo(JSON.readTree(deployment.spec()));
        }
        assertThat(found(ports.get(0), passwords).at("/topology/mode").textValue())
                .isEqualTo("standalone");

        try (TestClient client = TestClient.to(ports.get(2))) {
            client.call("AUTH", "sp");
            client.call(
                    "SENTINEL", "MONITOR", "another", "127.0.0.1", ports.get(1).toString(), "2");
        }
        Check ambiguous = discover(request(ports.get(2), passwords), vantage()).checks().stream()
                .filter(check -> check.status() == Check.Status.FAILED)
                .findFirst()
                .orElseThrow();
        assertThat(ambiguous.kind()).isEqualTo(CheckKind.SENTINEL_MASTER);
        assertThat(ambiguous.message()).contains("another, mymaster");
        assertThat(found(ports.get(2), passwords + ", \"masterName\": \"mymaster\""))
                .isEqualTo(JSON.readTree(deployment.spec()));
        assertThat(redis.get("master/redis.conf").isAlive()).isTrue();
    }

    @Test
    void cluster() throws Exception {
        List<Integer> ports = Ports.free(6);
        Deployment deployment = Deployment.cluster(ports, ", \"password\": \"p\"");
        start(deployment);
        ClusterSetup.form(ports, "p");
        for (int port : ports) {
            assertThat(found(port, ", \"password\": \"p\"")).isEqualTo(JSON.readTree(deployment.spec()));
        }
    }

    @Test
    void aClusterDuringCreation() throws Exception {
        List<Integer> ports = Ports.free(3);
        start(Deployment.cluster(ports, ""));
        String first = "127.0.0.1:" + ports.get(0);
        try (TestClient client = TestClient.to(ports.get(0))) {
            client.call("CLUSTER", slots(0, 16_382));
            assertThat(failed(ports.get(0)))
                    .anyMatch(said ->
                            said.startsWith("cluster-slots") && said.contains("No node serves the slots 16383"));

            client.call("CLUSTER", slots(16_383, 16_383));
            Eventually.until("works alone", () -> discover(request(ports.get(0), ""), vantage())
                    .ok());

            client.call("CLUSTER", "MEET", "127.0.0.1", ports.get(1).toString());
            Eventually.until(() -> failed(ports.get(0)).toString(), () -> failed(ports.get(0)).stream()
                    .anyMatch(said -> said.startsWith("cluster-nodes")
                            && said.contains("127.0.0.1:" + ports.get(1) + " serves no slot")));
            assertThat(discover(request(ports.get(0), ""), vantage())
                            .spec()
                            .at("/topology/nodes")
                            .toString())
                    .isEqualTo("[\"" + first + "\"]");

            client.call("CLUSTER", "MEET", "127.0.0.1", Integer.toString(Ports.free()));
            assertThat(failed(ports.get(0)))
                    .anyMatch(said -> said.startsWith("cluster-nodes") && said.contains("in handshake"));
        }
    }

    private List<String> failed(int port) {
        return discover(request(port, ""), vantage()).checks().stream()
                .filter(check -> check.status() == Check.Status.FAILED)
                .map(check -> check.kind().slug() + ": " + check.message())
                .toList();
    }

    private static String[] slots(int from, int to) {
        return Stream.concat(
                        Stream.of("ADDSLOTS"), IntStream.rangeClosed(from, to).mapToObj(Integer::toString))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p |                        | NOAUTH",
                "p | , \"password\": \"q\" | WRONGPASS",
                "  | , \"password\": \"q\" | has no password",
            })
    void wrongLogins(String password, String tried, String said) {
        int port = Ports.free();
        start(Deployment.standalone(port, password == null ? "" : ", \"password\": \"" + password + "\""));

        Discovery discovery = discover(request(port, tried == null ? "" : tried), vantage());

        assertThat(discovery.spec()).isNull();
        assertThat(discovery.checks()).anySatisfy(check -> {
            assertThat(check.kind()).isEqualTo(CheckKind.AUTHENTICATION);
            assertThat(check.message()).contains(said);
        });
    }

    @Test
    void anUnresolvableReference() {
        Discovery discovery = discover(request(Ports.free(), ", \"password\": {\"env\": \"PATH\"}"), vantage());
        assertThat(discovery.spec()).isNull();
        assertThat(discovery.checks()).singleElement().satisfies(check -> assertThat(check.kind())
                .isEqualTo(CheckKind.SECRET_AVAILABLE));
    }

    private JsonNode found(int port, String more) {
        Discovery discovery = discover(request(port, more), vantage());
        assertThat(discovery.checks()).noneMatch(check -> check.status() == Check.Status.FAILED);
        return discovery.spec();
    }

    private static String request(int port, String more) {
        return "{\"endpoint\": \"127.0.0.1:" + port + "\"" + more + "}";
    }
}
