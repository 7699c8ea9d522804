package io.tykredis.redis.conf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.model.SpecReader;
import io.tykredis.redis.Certificates;
import io.tykredis.redis.Eventually;
import io.tykredis.redis.Ports;
import io.tykredis.redis.RedisBinary;
import io.tykredis.redis.RedisProcess;
import io.tykredis.redis.RedisProcesses;
import io.tykredis.redis.TestClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redis accepts every generated file and behaves as the spec describes. */
class ServerFilesSlowTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(RedisBinary.class)
    void standalone(RedisBinary version) {
        int port = Ports.free();
        Map<String, String> files = files("""
                {"topology": {"mode": "standalone", "endpoint": "127.0.0.1:%d"}, "password": "s3cret", "database": 20}""".formatted(port), "{\"bind\": [\"127.0.0.1\"], \"persistence\": false}");
        assertThat(files).containsOnlyKeys("redis.conf");
        try (RedisProcesses redis = start(version, files);
                TestClient client = TestClient.to(port)) {
            assertThatThrownBy(() -> client.call("PING")).hasMessageContaining("NOAUTH");
            client.call("AUTH", "s3cret");
            assertThat(client.call("SELECT", "20")).isEqualTo("OK");
            assertThatThrownBy(() -> client.call("SELECT", "21")).hasMessageContaining("out of range");
            assertThat(client.config("save")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words",
                "qu\"ote",
                "apo'strophe",
                "back\\\\slash",
                "#hash",
                "grüße ☃",
                "a$b`c",
                "\\t",
                "{json}",
                "\\\\x41"
            })
    void passwordsOfEveryKind(String escaped) {
        int port = Ports.free();
        String json = escaped.replace("\"", "\\\"");
        String password = escaped.replace("\\\\", "\\").replace("\\t", "\t");
        Map<String, String> files = files("""
                {"topology": {"mode": "standalone", "endpoint": "127.0.0.1:%d"}, "password": "%s"}""".formatted(port, json), "{}");
        try (RedisProcesses redis = start(RedisBinary.V6_2, files);
                TestClient client = TestClient.to(port)) {
            assertThat(client.call("AUTH", password)).isEqualTo("OK");
        }
    }

    @ParameterizedTest
    @EnumSource(RedisBinary.class)
    void aNamedUser(RedisBinary version) {
        int port = Ports.free();
        Map<String, String> files = files("""
                {"topology": {"mode": "standalone", "endpoint": "127.0.0.1:%d"}, "username": "tyk", "password": "s3 cret"}""".formatted(port), "{}");
        assertThat(files.get("redis.conf")).doesNotContain("s3 cret");
        try (RedisProcesses redis = start(version, files);
                TestClient client = TestClient.to(port)) {
            assertThatThrownBy(() -> client.call("PING")).hasMessageContaining("NOAUTH");
            assertThatThrownBy(() -> client.call("AUTH", "tyk", "wrong")).hasMessageContaining("WRONGPASS");
            assertThat(client.call("AUTH", "tyk", "s3 cret")).isEqualTo("OK");
            assertThat(client.call("INFO", "server").toString()).contains("redis_version");
        }
    }

    @ParameterizedTest
    @EnumSource(RedisBinary.class)
    void sentinels(RedisBinary version) {
        List<Integer> ports = Ports.free(5);
        Map<String, String> files = files(
                """
                {"topology": {"mode": "sentinel", "masterName": "my-master", "sentinelPassword": "watch me",
                 "sentinels": ["127.0.0.1:%d", "127.0.0.1:%d", "127.0.0.1:%d"]}, "username": "tyk", "password": "s3cret"}""".formatted(ports.get(2), ports.get(3), ports.get(4)), """
                {"master": "127.0.0.1:%d", "replicas": ["127.0.0.1:%d"]}""".formatted(ports.get(0), ports.get(1)));
        assertThat(files)
                .containsOnlyKeys(
                        "master/redis.conf",
                        "replica-1/redis.conf",
                        "sentinel-1/sentinel.conf",
                        "sentinel-2/sentinel.conf",
                        "sentinel-3/sentinel.conf");
        try (RedisProcesses redis = start(version, files);
                TestClient sentinel = TestClient.to(ports.get(2));
                TestClient master = TestClient.to(ports.get(0))) {
            sentinel.call("AUTH", "watch me");
            master.call("AUTH", "tyk", "s3cret");
            assertThat(master.config("save")).isEqualTo("900 1 300 10 60 10000");
            Eventually.until(
                    "a quorum and a replica",
                    () -> sentinel.call("SENTINEL", "CKQUORUM", "my-master")
                                    .toString()
                                    .startsWith("OK 3 usable")
                            && master.call("INFO", "replication").toString().contains("state=online"));
            Map<?, ?> actual = pairs(sentinel.call("SENTINEL", "MASTER", "my-master"));
            assertThat(actual.get("quorum")).isEqualTo("2");
            assertThat(actual.get("down-after-milliseconds")).isEqualTo("5000");
            assertThat(actual.get("failover-timeout")).isEqualTo("10000");
            assertThat(actual.get("parallel-syncs")).isEqualTo("1");
            assertThat(actual.get("flags")).isEqualTo("master");
        }
    }

    /** A Sentinel rewrites its file at its first start. */
    @ParameterizedTest
    @EnumSource(RedisBinary.class)
    void sentinelsStartAgain(RedisBinary version) {
        int port = Ports.free();
        String spec = """
                {"topology": {"mode": "sentinel", "masterName": "m", "sentinelPassword": "a '\\" \\\\ b",
                 "sentinels": ["127.0.0.1:%d"]}, "username": "t#yk", "password": "%s"}""";
        String options = "{\"master\": \"127.0.0.1:1\", \"replicas\": [\"127.0.0.1:2\"]}";
        ServerFiles kept = answer(spec.formatted(port, "b\\\\s#$%ü"), options);
        ServerFiles lost = answer(spec.formatted(port, "two words"), options);
        String name = "sentinel-1/sentinel.conf";
        Path file = folder.resolve(name);

        assertThat(codes(kept)).isEmpty();
        start(version, Map.of(name, kept.files().get(name))).close();
        try (RedisProcess again = RedisProcess.start(version.path().orElseThrow(), file);
                TestClient sentinel = TestClient.to(port)) {
            assertThat(sentinel.call("AUTH", "a '\" \\ b")).isEqualTo("OK");
            assertThat(file).content().contains("sentinel auth-pass m b\\s#$%ü\n", "sentinel auth-user m t#yk\n");
        }

        assertThat(codes(lost)).containsExactly("redis-sentinel-rewrite");
        start(version, Map.of(name, lost.files().get(name))).close();
        assertThatThrownBy(() -> RedisProcess.start(version.path().orElseThrow(), file))
                .hasMessageContaining("was refused");
    }

    @ParameterizedTest
    @EnumSource(RedisBinary.class)
    void listensOnItsBindAddresses(RedisBinary version) {
        int port = Ports.free();
        String spec = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"127.0.0.1:%d\"}}".formatted(port);
        for (String bind : List.of("\"*\", \"-::*\"", "\"127.0.0.1\", \"-10.255.255.1\", \"-::1\"")) {
            try (RedisProcesses redis = start(version, files(spec, "{\"bind\": [" + bind + "]}"));
                    TestClient client = TestClient.to(port)) {
                assertThat(client.call("PING")).isEqualTo("PONG");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RedisBinary.class)
    void clusterNodes(RedisBinary version) {
        int port = Ports.free();
        Map<String, String> files =
                files("""
                {"topology": {"mode": "cluster", "nodes": ["127.0.0.1:%d", "a:1", "b:1", "c:1", "d:1", "e:1"]},
                 "password": "s3cret"}""".formatted(port), version == RedisBinary.V7 ? "{\"version\": \"7.0\"}" : "{}");
        assertThat(files)
                .containsOnlyKeys(
                        "node-1/redis.conf",
                        "node-2/redis.conf",
                        "node-3/redis.conf",
                        "node-4/redis.conf",
                        "node-5/redis.conf",
                        "node-6/redis.conf");
        assertThat(files.get("node-2/redis.conf").contains("cluster-announce-hostname a"))
                .isEqualTo(version == RedisBinary.V7);
        try (RedisProcesses redis = start(version, Map.of("node-1/redis.conf", files.get("node-1/redis.conf")));
                TestClient client = TestClient.to(port)) {
            client.call("AUTH", "s3cret");
            assertThat(client.call("INFO", "cluster").toString()).contains("cluster_enabled:1");
            assertThat(client.config("cluster-require-full-coverage")).isEqualTo("yes");
            assertThat(client.config("cluster-node-timeout")).isEqualTo("5000");
            assertThat(client.config("cluster-migration-barrier")).isEqualTo("1");
            assertThat(client.config("min-replicas-to-write")).isEqualTo("0");
            assertThat(client.config("masterauth")).isEqualTo("s3cret");
        }
    }

    /** With one replica each, the loss of any of six nodes would stop the writes to a third of the slots. */
    @ParameterizedTest
    @EnumSource(RedisBinary.class)
    void minReplicasRequiresTwoReplicas(RedisBinary version) {
        int port = Ports.free();
        String nine = """
                {"topology": {"mode": "cluster", "nodes": ["127.0.0.1:%d", "a:1", "b:1", "c:1", "d:1", "e:1", "f:1", "g:1", "h:1"]},
                 "password": "s3cret"}""".formatted(port);

        assertThat(files(nine, "{}")).allSatisfy((name, file) -> assertThat(file)
                .contains("# min-replicas-to-write is not set")
                .doesNotContain("\nmin-replicas-to-write"));
        Map<String, String> replicated = files(nine, "{\"replicasPerPrimary\": 2}");
        assertThat(replicated).hasSize(9).allSatisfy((name, file) -> assertThat(file)
                .contains("\nmin-replicas-to-write 1\n"));
        try (RedisProcesses redis = start(version, Map.of("node-1/redis.conf", replicated.get("node-1/redis.conf")));
                TestClient client = TestClient.to(port)) {
            client.call("AUTH", "s3cret");
            assertThat(client.config("min-replicas-to-write")).isEqualTo("1");
        }
    }

    @Test
    void clusterNodesAnnounceTheirNames() {
        int port = Ports.free();
        Map<String, String> files = files(
                "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [\"redis-1.example.com:%d\"]}}".formatted(port),
                "{\"version\": \"7.0\"}");
        try (RedisProcesses redis = start(RedisBinary.V7, files);
                TestClient client = TestClient.to(port)) {
            assertThat(client.config("cluster-announce-hostname")).isEqualTo("redis-1.example.com");
            assertThat(client.config("cluster-preferred-endpoint-type")).isEqualTo("hostname");
        }
    }

    @ParameterizedTest
    @EnumSource(RedisBinary.class)
    void mutualTls(RedisBinary version) {
        new Certificates(folder, "ca").issue("server", Certificates.address("127.0.0.1"));
        int port = Ports.free();
        Map<String, String> files = files("""
                {"topology": {"mode": "cluster", "nodes": ["127.0.0.1:%d"]},
                 "tls": {"certFile": "c", "keyFile": "k", "minVersion": "1.2", "maxVersion": "1.2"}}""".formatted(port), """
                {"tls": {"certFile": "%1$s/server.crt", "keyFile": "%1$s/server.key", "caFile": "%1$s/ca.crt"}}""".formatted(folder));
        assertThat(files.get("node-1/redis.conf"))
                .contains("port 0\n", "tls-auth-clients yes\n", "tls-protocols TLSv1.2\n", "tls-cluster yes\n");
        try (RedisProcesses redis = start(version, files)) {
            assertThat(redis.get("node-1/redis.conf").isAlive()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"env\": \"REDIS_PASSWORD\"}                            | the environment variable REDIS_PASSWORD",
                "{\"file\": \"/run/secrets/redis\"}                       | its file",
                "{\"secretKeyRef\": {\"name\": \"redis\", \"key\": \"p\"}} | the Kubernetes Secret redis, key p",
                "{\"kv\": \"vault://secret/redis.password\"}              | its key-value store"
            })
    void aReferenceIsNeverWrittenAsPassword(String reference, String where) {
        int port = Ports.free();
        ServerFiles answer = answer("""
                {"topology": {"mode": "standalone", "endpoint": "127.0.0.1:%d"}, "password": %s}""".formatted(port, reference), "{}");
        assertThat(answer.files().get("redis.conf"))
                .contains("# Add, with the password from " + where + ": requirepass PASSWORD")
                .doesNotContain("\nrequirepass", "\nprotected-mode");
        assertThat(codes(answer)).containsExactly("redis-secret-outside-file");
        try (RedisProcesses redis = start(RedisBinary.V6_2, answer.files())) {
            assertThat(redis.get("redis.conf").isAlive()).isTrue();
        }
    }

    @Test
    void writesFilesForEveryStore() {
        assertThat(files("""
                {"topology": {"mode": "standalone", "endpoint": "r:1"}, "stores": {
                 "cache": {"topology": {"mode": "standalone", "endpoint": "c:1"}},
                 "analytics": {"topology": {"mode": "enterprise", "endpoint": "a:1"}}}}""", """
                {"stores": {"cache": {"persistence": false}}}""")).containsOnlyKeys("redis.conf", "cache/redis.conf");
    }

    private static List<String> codes(ServerFiles answer) {
        return answer.diagnostics().stream()
                .map(Diagnostic::code)
                .map(code -> code.slug())
                .toList();
    }

    private static Map<String, String> files(String spec, String options) {
        return answer(spec, options).files();
    }

    private static ServerFiles answer(String spec, String options) {
        String body = "{\"spec\": %s, \"options\": %s}".formatted(spec, options);
        return ServerRequest.read(body.getBytes(UTF_8), new SpecReader(Map.of()))
                .files(List.of());
    }

    private RedisProcesses start(RedisBinary version, Map<String, String> files) {
        Optional<Path> binary = version.path();
        assumeTrue(binary.isPresent(), () -> "no redis-server of " + version + " here");
        return new RedisProcesses(binary.get(), folder).start(files);
    }

    private static Map<?, ?> pairs(Object reply) {
        List<?> list = (List<?>) reply;
        Map<Object, Object> pairs = new HashMap<>();
        for (int i = 0; i < list.size(); i += 2) {
            pairs.put(list.get(i), list.get(i + 1));
        }
        return pairs;
    }
}
