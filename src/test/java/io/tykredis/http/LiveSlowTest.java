package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.tykredis.golden.Goldens;
import io.tykredis.redis.Certificates;
import io.tykredis.redis.Ports;
import io.tykredis.redis.RedisBinary;
import io.tykredis.redis.RedisProcesses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live checks over HTTP, of a Redis with the files that the service generates. */
@QuarkusTest
@TestProfile(LiveSlowTest.Loopback.class)
class LiveSlowTest {

    private static final Path TLS = Path.of("target", "live-tls").toAbsolutePath();

    public static class Loopback implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "translator.live.enabled", "true",
                    "translator.live.allow-networks", "127.0.0.0/8,::1",
                    "translator.live.allow-hosts", "*.allowed.invalid",
                    "translator.live.allow-ports", "20000-40000",
                    "translator.live.timeout", "20s",
                    "translator.live.at-once", "1",
                    "translator.live.tls-directory", TLS.toString(),
                    "translator.live.secret-directory", TLS.toString(),
                    "translator.live.secret-names", "TYK_TEST_UNSET");
        }
    }

    @TempDir
    Path folder;

    private final int port = Ports.free();
    private final String topology =
            "\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"127.0.0.1:%d\"}".formatted(port);

    /** A reference stays a reference. */
    @Test
    void generatesVerifiesAndDiscovers() throws IOException {
        new Certificates(TLS, "ca")
                .issue("server", Certificates.address("127.0.0.1"))
                .issue("client", Certificates.name("client"));
        Files.writeString(TLS.resolve("password"), "a p\"w\n");
        String more = """
                "password": {"file": "password"}, "database": 7,
                "tls": {"caFile": "ca.crt", "certFile": "client.crt", "keyFile": "client.key"}}""";
        String spec = "{" + topology + ", " + more;
        String options = """
                {"tls": {"certFile": "%1$s/server.crt", "keyFile": "%1$s/server.key", "caFile": "%1$s/ca.crt"}}""".formatted(TLS);

        try (RedisProcesses redis = start(spec.replace("{\"file\": \"password\"}", "\"a p\\\"w\""), options)) {
            post("/v1/verifications", spec)
                    .statusCode(200)
                    .body("checks.findAll { it.status != 'passed' }", empty())
                    .body("ok", is(true));
            JsonNode found = post("/v1/discoveries", "{\"endpoint\": \"127.0.0.1:" + port + "\", " + more)
                    .statusCode(200)
                    .body("ok", is(true))
                    .extract()
                    .as(JsonNode.class);
            assertThat(found.path("spec")).isEqualTo(new ObjectMapper().readTree(spec));
        }
    }

    @Test
    void aDeploymentIsDiagnosedWithEachComponentsSettings() {
        String files = """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["127.0.0.1:%1$d"], "password": "p"}},
                 "dashboard": {"redis_addrs": ["127.0.0.1:%1$d"], "redis_password": "p"},
                 "pump": {"analytics_storage_config": {"type": "redis", "addrs": ["127.0.0.1:%1$d"], "password": "q"}}}}""".formatted(port);

        try (RedisProcesses redis = start("{" + topology + ", \"password\": \"p\"}", "{}")) {
            post("/v1/diagnoses?live=true", files)
                    .statusCode(200)
                    .body("ok", is(false))
                    .body("live.results.components", contains(List.of("gateway", "dashboard"), List.of("pump")))
                    .body("live.results.ok", contains(true, false))
                    .body("live.results[1].checks.findAll { it.status == 'failed' }.check", contains("authentication"))
                    .body("first[0].code", equalTo("authentication"))
                    .body("first[0].components", contains("pump"));
            post("/v1/diagnoses", files).statusCode(200).body("live", nullValue());
        }
    }

    /** No Redis listens on the port that they name. */
    @Test
    void targetsAndSecrets() {
        ExchangeGoldenTest.check(Goldens.file("exchanges/live/checks.txt"));
    }

    @Test
    void limitsConcurrentChecks() throws Exception {
        String spec = "{" + topology + "}";
        try (ServerSocket silent = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Integer> first = CompletableFuture.supplyAsync(
                    () -> post("/v1/verifications", spec).extract().statusCode());
            try (Socket held = silent.accept()) {
                post("/v1/verifications", spec).statusCode(429).body("type", endsWith(":too-many-at-once"));
                assertThat(held.isConnected()).isTrue();
            }
            assertThat(first.get()).isEqualTo(200);
        }
    }

    private RedisProcesses start(String spec, String options) {
        return new RedisProcesses(RedisBinary.V6_2.path().orElseThrow(), folder)
                .start(post("/v1/redis-configs", "{\"spec\": " + spec + ", \"options\": " + options + "}")
                        .statusCode(200)
                        .extract()
                        .path("files"));
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json").body(body).post(path).then();
    }
}
