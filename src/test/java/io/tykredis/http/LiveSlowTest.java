package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.tykredis.redis.Certificates;
import io.tykredis.redis.ClusterSetup;
import io.tykredis.redis.Deployment;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated files start a Redis, verification passes, and discovery returns the spec. */
@QuarkusTest
@TestProfile(LiveProfile.class)
class LiveSlowTest {

    private static final Path TLS = Path.of(LiveProfile.TLS_DIRECTORY).toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVER_TLS =
            "\"tls\": {\"certFile\": \"%1$s/server.crt\", \"keyFile\": \"%1$s/server.key\", \"caFile\": \"%1$s/ca.crt\"}"
                    .formatted(TLS);

    private static final String CLIENT_TLS =
            "\"tls\": {\"caFile\": \"ca.crt\", \"certFile\": \"client.crt\", \"keyFile\": \"client.key\"}";

    private static Certificates certificates;

    @TempDir
    Path folder;

    private RedisProcesses redis;

    @BeforeAll
    static void issue() throws IOException {
        Files.createDirectories(TLS);
        certificates = new Certificates(TLS, "ca")
                .issue("server", Certificates.address("127.0.0.1"))
                .issue("client", Certificates.name("client"));
        Files.writeString(TLS.resolve("password"), "p\n");
    }

    @AfterEach
    void stop() {
        if (redis != null) {
            redis.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", \"password\": \"a p\\\"w\", \"database\": 7",
                ", \"password\": \"p\", \"tls\": {\"caFile\": \"ca.crt\", \"certFile\": \"client.crt\", \"keyFile\": \"client.key\"}"
            })
    void standaloneRoundTrip(String more) throws IOException {
        int port = Ports.free();
        Deployment deployment = Deployment.standalone(port, more);
        start(more.contains("tls") ? deployment.with(SERVER_TLS) : deployment);
        assertThereAndBack(deployment, port);
    }

    @Test
    void clusterRoundTrip() throws IOException {
        List<Integer> ports = Ports.free(6);
        Deployment deployment =
                Deployment.cluster(ports, ", \"username\": \"tyk\", \"password\": \"p\", " + CLIENT_TLS);
        start(deployment.with(SERVER_TLS));
        ClusterSetup.form(certificates.sockets("client"), ports, "tyk", "p");
        assertThereAndBack(deployment, ports.get(3));
    }

    @Test
    void referencesStayReferences() throws IOException {
        int port = Ports.free();
        start(Deployment.standalone(port, ", \"password\": \"p\""));
        Deployment referring = Deployment.standalone(port, ", \"password\": {\"file\": \"password\"}");
        assertThereAndBack(referring, port);
    }

    @Test
    void aDeploymentIsDiagnosedWithEachComponentsSettings() throws IOException {
        int port = Ports.free();
        start(Deployment.standalone(port, ", \"password\": \"p\""));
        String files = """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["127.0.0.1:%1$d"], "password": "p"}},
                 "dashboard": {"redis_addrs": ["127.0.0.1:%1$d"], "redis_password": "p"},
                 "pump": {"analytics_storage_config": {"type": "redis", "addrs": ["127.0.0.1:%1$d"], "password": "q"}}}}""".formatted(port);

        ValidatableResponse diagnosis = post("/v1/diagnoses?live=true", files).statusCode(200);

        diagnosis
                .body("ok", is(false))
                .body("live.results.components", contains(List.of("gateway", "dashboard"), List.of("pump")))
                .body("live.results.ok", contains(true, false))
                .body("live.results[1].checks.findAll { it.status == 'failed' }.check", contains("authentication"))
                .body("first[0].code", equalTo("authentication"))
                .body("first[0].components", contains("pump"));
        post("/v1/diagnoses", files).statusCode(200).body("live", nullValue());
        post("/v1/diagnoses?live=true", files.replace("127.0.0.1", "10.9.9.9"))
                .statusCode(403)
                .body("detail", containsString("10.9.9.9"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"env\": \"PATH\"}                                 | environment variable",
                "{\"env\": \"TYK_TEST_UNSET\"}                       | environment variable",
                "{\"file\": \"/etc/hostname\"}                       | a file",
                "{\"file\": \"../../pom.xml\"}                       | a file",
                "{\"secretKeyRef\": {\"name\": \"r\", \"key\": \"p\"}} | Kubernetes",
                "{\"kv\": \"env://PATH\"}                            | key-value store"
            })
    void readsOnlyListedFilesAndVariables(String reference, String said) {
        verify(Deployment.standalone(
                                Ports.free(), ", \"password\": " + reference + ", \"components\": {\"gateway\": {}}")
                        .spec())
                .statusCode(200)
                .body("ok", is(false))
                .body("checks.check", contains("secret-available"))
                .body("checks[0].component", equalTo("gateway"))
                .body("checks[0].message", containsString(said))
                .body("checks[0].fix", containsString("translator.live.secret-names"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3:20001", "127.0.0.1:6379", "localhost:80", "[::2]:20001", "example.invalid.:6379"})
    void refusesAnUnlistedTarget(String endpoint) {
        String spec = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"%s\"}}".formatted(endpoint);
        String request = "{\"endpoint\": \"%s\"}".formatted(endpoint);
        for (ValidatableResponse response :
                List.of(post("/v1/verifications", spec), post("/v1/discoveries", request))) {
            response.statusCode(403)
                    .contentType("application/problem+json")
                    .header("Cache-Control", equalTo("no-store"))
                    .body("type", endsWith(":target-not-allowed"))
                    .body("detail", containsString(endpoint));
        }
    }

    @Test
    void refusesAllForOneUnlistedTarget() {
        int port = Ports.free();
        post("/v1/verifications", """
                {"topology": {"mode": "standalone", "endpoint": "127.0.0.1:%d"}, "stores": {"analytics":
                 {"topology": {"mode": "cluster", "nodes": ["127.0.0.1:%d", "10.9.9.9:6379"]}}}}""".formatted(port, port))
                .statusCode(403)
                .body("detail", containsString("10.9.9.9:6379"));
    }

    @Test
    void reportsAnUnresolvedNameAsACheck() {
        verify("{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis.allowed.invalid:20001\"}}")
                .statusCode(200)
                .body("ok", is(false))
                .body("checks.check", contains("name-resolution"));
    }

    @Test
    void readsAndLintsTheSpec() {
        post("/v1/verifications", "{").statusCode(400);
        post("/v1/verifications", "{}").statusCode(422).body("errors.code", contains("missing-field"));
        post(
                        "/v1/verifications",
                        "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [\"127.0.0.1:20001\"]}, \"database\": 1}")
                .statusCode(422)
                .body("errors.code", contains("cluster-database"));
        post("/v1/discoveries", "{\"endpoint\": \"redis://127.0.0.1:20001\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/endpoint"));
        post("/v1/discoveries", "{\"endpiont\": \"127.0.0.1:20001\"}")
                .statusCode(422)
                .body("errors.pointer", contains("", "/endpiont"));
        post("/v1/verifications?strict=true", "{}").statusCode(400);
    }

    @Test
    void returnsNullForAnUnknownSpec() {
        post("/v1/discoveries", "{\"endpoint\": \"127.0.0.1:%d\"}".formatted(Ports.free()))
                .statusCode(200)
                .body("ok", is(false))
                .body("spec", nullValue())
                .body("checks.check", contains("connection"));
    }

    @Test
    void limitsConcurrentChecks() throws Exception {
        int port = Ports.free();
        String spec = Deployment.standalone(port, "").spec();
        try (ServerSocket silent = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Integer> first =
                    CompletableFuture.supplyAsync(() -> verify(spec).extract().statusCode());
            try (Socket held = silent.accept()) {
                post("/v1/verifications", spec).statusCode(429).body("type", endsWith(":too-many-at-once"));
                assertThat(held.isConnected()).isTrue();
            }
            assertThat(first.get()).isEqualTo(200);
        }
    }

    private void start(Deployment deployment) {
        Map<String, String> files = given().contentType("application/json")
                .body(deployment.request())
                .post("/v1/redis-configs")
                .then()
                .statusCode(200)
                .extract()
                .path("files");
        redis = new RedisProcesses(RedisBinary.V6_2.path().orElseThrow(), folder).start(files);
    }

    private static void assertThereAndBack(Deployment deployment, int port) throws IOException {
        assertAllPassed(verify(deployment.spec()));
        String found = discover(request(deployment, port))
                .body("ok", is(true))
                .extract()
                .asString();
        assertThat(JSON.readTree(found).path("spec")).isEqualTo(JSON.readTree(deployment.spec()));
    }

    private static void assertAllPassed(ValidatableResponse verification) {
        verification
                .statusCode(200)
                .body("checks.findAll { it.status != 'passed' }", empty())
                .body("checks.fix", everyItem(equalTo("")))
                .body("ok", is(true));
    }

    private static ValidatableResponse verify(String spec) {
        return post("/v1/verifications", spec);
    }

    private static ValidatableResponse discover(ObjectNode request) {
        return post("/v1/discoveries", request.toString()).statusCode(200);
    }

    private static ObjectNode request(Deployment deployment, int port) throws IOException {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("endpoint", "127.0.0.1:" + port);
        JSON.readTree(deployment.spec()).properties().stream()
                .filter(field -> !field.getKey().equals("topology"))
                .forEach(field -> request.set(field.getKey(), field.getValue()));
        return request;
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json").body(body).post(path).then();
    }
}
