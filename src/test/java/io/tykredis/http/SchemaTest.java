package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.quarkus.test.junit.QuarkusTest;
import io.tykredis.json.InvalidInput;
import io.tykredis.mapping.Components;
import io.tykredis.spec.SpecReader;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema and the reader are of one mind, save for what a schema has no words for. */
@QuarkusTest
class SchemaTest {

    private static final Path SPECS = Path.of("src", "test", "resources", "goldens", "specs");
    private static final Path PROBLEMS = Path.of("src", "test", "resources", "problems");
    private static final String MEDIA_TYPE = "application/schema+json";

    /** Codes about a shape, which a schema can tell; not duplicate-key and invalid-port. */
    private static final Set<String> SHAPE = Set.of(
            "unknown-field",
            "wrong-type",
            "missing-field",
            "superfluous-field",
            "unknown-component",
            "invalid-value",
            "invalid-endpoint");

    /** Details of errors that have such a code, and yet no schema can tell. */
    private static final List<String> BEYOND_A_SCHEMA =
            List.of("is named twice, by different names", "holds a NUL or half of a surrogate pair");

    /** Bodies of which the same is true: IPv6 groups are not counted, and {@code $} lets a last line feed pass. */
    private static final Set<String> BEYOND_A_SCHEMA_BODIES =
            Set.of("endpoint-ipv6-wrong.json", "endpoint-newline.json");

    private final ObjectMapper json = new ObjectMapper();
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    @Inject
    Components components;

    private JsonNode served;
    private JsonSchema schema;

    @BeforeEach
    void read() throws IOException {
        served = json.readTree(given().get("/v1/schema")
                .then()
                .statusCode(200)
                .contentType(startsWith(MEDIA_TYPE))
                .extract()
                .asByteArray());
        schema = schemas.getSchema(served);
    }

    @Test
    void isAValidSchema() {
        JsonSchema metaSchema = schemas.getSchema(SchemaLocation.of(SchemaId.V202012));

        assertThat(metaSchema.validate(served)).isEmpty();
        assertThat(served.path("$schema").textValue()).isEqualTo(SchemaId.V202012);
        assertThat(served.findValuesAsText("$ref")).isNotEmpty().allSatisfy(ref -> assertThat(
                        served.at(ref.substring(1)).isObject())
                .as(ref)
                .isTrue());
    }

    @Test
    void holdsNothingButWhatASpecNeeds() {
        String text = served.toString();

        served.path("$defs").fieldNames().forEachRemaining(name -> assertThat(text)
                .contains("\"#/$defs/" + name + "\""));
        assertThat(text).doesNotContain("discriminator", "#/components/", "Problem");
    }

    @Test
    void namesEveryComponentAndAlias() {
        assertThat(served.at("/properties/components/properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(components.names().keySet());
        assertThat(served.at("/properties/components/additionalProperties").booleanValue())
                .isFalse();
        assertThat(served.at("/properties/components/additionalProperties").isBoolean())
                .isTrue();
    }

    @Test
    void isRevalidatedByItsTag() {
        String tag = given().get("/v1/schema").then().extract().header("ETag");

        assertThat(tag).startsWith("\"");
        given().header("If-None-Match", tag).get("/v1/schema").then().statusCode(304);
        given().queryParam("format", "json")
                .get("/v1/schema")
                .then()
                .statusCode(400)
                .body("status", equalTo(400));
    }

    static Stream<Path> specs() throws IOException {
        return files(SPECS, ".json");
    }

    @ParameterizedTest
    @MethodSource("specs")
    void acceptsEveryGoodSpec(Path spec) throws IOException {
        assertThat(validate(Files.readString(spec))).isEmpty();
    }

    static Stream<Path> problems() throws IOException {
        return files(PROBLEMS, ".problem");
    }

    @ParameterizedTest
    @MethodSource("problems")
    void rejectsWhateverIsMisshapen(Path problem) throws IOException {
        String text = Files.readString(problem);
        boolean misshapen = text.lines().findFirst().orElse("").contains(" 422 ")
                && json.readTree(text.substring(text.indexOf('{')))
                        .path("errors")
                        .valueStream()
                        .anyMatch(SchemaTest::aboutAShape);
        String body = problem.getFileName().toString().replaceAll("\\.problem$", ".json");
        if (misshapen) {
            assertThat(validate(Files.readString(problem.resolveSibling(body))).isEmpty())
                    .as("%s passes the schema", body)
                    .isEqualTo(BEYOND_A_SCHEMA_BODIES.contains(body));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis:6379",
                "10.0.0.7:6379",
                "redis.example.com.:6379",
                "my_redis-0:1",
                "redis:00001",
                "[::1]:6379",
                "[fe80::1%eth0]:6379",
                "[::ffff:10.0.0.1]:6379",
                "redis://redis:6379",
                "rediss://user:pw@redis:6379/0",
                "${REDIS}",
                "${REDIS_HOST}:6379",
                "{{ .Values.redis }}",
                "{{ .Values.host }}:{{ .Values.port }}",
                "$(REDIS_HOST):6379",
                "<host>:6379",
                "<host>",
                "<host>:<port>",
                "${REDIS:-redis}",
                "changeme:6379",
                "$redis",
                "$redis:6379",
                "SET_IN_ENV",
                "YOUR_REDIS:6379",
                "%REDIS%",
                "__REDIS__:6379",
                "ChangeMe",
                "todo",
                "",
                "redis",
                "redis:",
                ":6379",
                "redis:port",
                "redis:123456",
                "redis:-1",
                "redis 1:6379",
                "redis/0:6379",
                ".redis:6379",
                "redis..example:6379",
                "::1:6379",
                "[::1]",
                "[::1:6379",
                "[redis]:6379",
                "user@redis:6379",
                "user@${REDIS}",
                "réseau:6379",
                "://redis:6379",
                "$redis/0",
                "redis:6379,redis2:6379"
            })
    void agreesWithTheReaderOnEndpoints(String endpoint) {
        ObjectNode spec = JsonNodeFactory.instance.objectNode();
        spec.putObject("topology").put("mode", "standalone").put("endpoint", endpoint);

        assertThat(schema.validate(spec).isEmpty()).as(endpoint).isEqualTo(readable(spec));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'password': 'secret'}",
                "{'password': ''}",
                "{'password': {'env': 'REDIS_PASSWORD'}}",
                "{'password': {'env': '1PASSWORD'}}",
                "{'password': {'env': 'A', 'file': '/b'}}",
                "{'password': {}}",
                "{'password': null}",
                "{'password': {'file': '/run/secrets/redis'}}",
                "{'password': {'secretKeyRef': {'name': 'redis', 'key': 'password'}}}",
                "{'password': {'secretKeyRef': {'name': 'Redis', 'key': 'password'}}}",
                "{'password': {'secretKeyRef': {'name': 'redis'}}}",
                "{'password': {'kv': 'vault://secret/redis.password'}}",
                "{'password': {'kv': '$kv{redis}'}}",
                "{'password': {'kv': 'redis.password'}}",
                "{'password': {'secretArn': 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:redis-AbCdEf:password::'}}",
                "{'password': {'secretArn': 'arn:aws-us-gov:ssm:us-gov-west-1:123456789012:parameter/tyk/redis'}}",
                "{'password': {'secretArn': 'arn:aws:s3:::redis'}}",
                "{'password': {'secretArn': '/tyk/redis'}}",
                "{'password': {'ssm': '/tyk/redis/password'}}",
                "{'password': {'ssm': 'REDIS_PASSWORD'}}",
                "{'password': {'ssm': 'tyk/redis'}}",
                "{'password': {'ssm': '/tyk/redis', 'env': 'A'}}",
                "{'database': -1}",
                "{'database': 1000000}",
                "{'database': 1000001}",
                "{'database': '0'}",
                "{'timeoutSeconds': 0}",
                "{'timeoutSeconds': 2147483647}",
                "{'timeoutSeconds': 2147483648}",
                "{'pool': {'maxIdle': 0, 'maxActive': 1}}",
                "{'pool': {'maxActive': 0}}",
                "{'pool': {}}",
                "{'tls': {}}",
                "{'tls': {'minVersion': '1.2'}}",
                "{'tls': {'minVersion': 1.2}}",
                "{'tls': {'minVersion': 'TLS1.2'}}",
                "{'tls': {'caFile': ''}}",
                "{'tls': {'secretName': 'redis-tls'}}",
                "{'tls': {'secretName': 'Redis_TLS'}}",
                "{'tls': {'secretName': ''}}",
                "{'stores': {}}",
                "{'stores': {'cache': {}}}",
                "{'stores': {'cache': {'topology': {'mode': 'cluster', 'nodes': ['a:1']}, 'tykVersion': '5.8.6'}}}",
                "{'stores': {'cache': {'topology': {'mode': 'cluster', 'nodes': []}}}}",
                "{'tykVersion': '5.8.6'}",
                "{'tykVersion': 'v5.15.0-rc7'}",
                "{'tykVersion': '2.9.4.8'}",
                "{'tykVersion': '5'}",
                "{'tykVersion': '5.8.6.1.2'}",
                "{'tykVersion': '5.8.x'}",
                "{'tykVersion': '5.8-'}",
                "{'tykVersion': 5.8}",
                "{'components': {}}",
                "{'components': {'sink': {'pool': {'maxIdle': 1}, 'timeoutSeconds': 1, 'version': '2.5.0'}}}",
                "{'components': {'gatewy': {}}}",
                "{'components': {'gateway': null}}",
                "{'components': {'gateway': {'maxIdle': 1}}}",
                "{'components': ['gateway']}",
                "{'mode': 'standalone'}",
                "{'topology': {'mode': 'standalone'}}",
                "{'topology': {'mode': 'solo', 'endpoint': 'redis:6379'}}",
                "{'topology': {'mode': 'standalone', 'endpoint': 'redis:6379', 'ossCluster': true}}",
                "{'topology': {'mode': 'sentinel', 'sentinels': ['s:26379']}}",
                "{'topology': {'mode': 'sentinel', 'masterName': 'm', 'sentinels': ['s:26379'], 'sentinelPassword': 'p'}}",
                "{'topology': {'mode': 'cluster', 'nodes': 'a:1'}}",
                "{'topology': {'mode': 'enterprise', 'endpoint': 'redis:12000', 'ossCluster': 'yes'}}"
            })
    void agreesWithTheReaderOnFields(String fields) throws IOException {
        ObjectNode spec = JsonNodeFactory.instance.objectNode();
        spec.putObject("topology").put("mode", "standalone").put("endpoint", "redis:6379");
        spec.setAll((ObjectNode) json.readTree(fields.replace('\'', '"')));

        assertThat(schema.validate(spec).isEmpty()).as(fields).isEqualTo(readable(spec));
    }

    private Set<ValidationMessage> validate(String body) throws IOException {
        return schema.validate(json.readTree(body));
    }

    private boolean readable(ObjectNode spec) {
        try {
            new SpecReader(components.names()).read(json.writeValueAsBytes(spec));
            return true;
        } catch (InvalidInput e) {
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean aboutAShape(JsonNode error) {
        return SHAPE.contains(error.path("code").textValue())
                && BEYOND_A_SCHEMA.stream().noneMatch(error.path("detail").textValue()::contains);
    }

    private static Stream<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
            assertThat(found).as("%s in %s", suffix, folder).isNotEmpty();
            return found.stream();
        }
    }
}
