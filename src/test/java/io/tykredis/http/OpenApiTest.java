package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.tykredis.diagnostic.Severity;
import io.tykredis.format.Formats;
import io.tykredis.golden.Goldens;
import io.tykredis.input.InputError;
import io.tykredis.redis.probe.Check;
import io.tykredis.redis.probe.CheckKind;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The OpenAPI description: committed as served, equal to the code, and every example works. */
@QuarkusTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("src", "main", "resources", "openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Set<String> STATUSES =
            Set.of("200", "304", "400", "401", "403", "404", "406", "408", "413", "415", "422", "429", "503");

    /** Calls whose examples require a Redis. */
    private static final Set<String> OFF_BY_DEFAULT = Set.of("/v1/verifications", "/v1/discoveries");

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    Formats formats;

    private JsonNode document;

    /** A call in the description. */
    private record Operation(String path, String method, JsonNode node) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** An example body of a call in the description. */
    private record Shown(Operation operation, String name, String mediaType, JsonNode value) {}

    @BeforeEach
    void read() throws IOException {
        document = json.readTree(given().queryParam("format", "json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    /** The other form is derived from the one that is written by hand. */
    @Test
    void hasBothForms() throws IOException {
        YAMLFactory yaml = YAMLFactory.builder()
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build();
        byte[] derived = new ObjectMapper(yaml).writeValueAsBytes(document);
        if (Arrays.equals(derived, Files.readAllBytes(COMMITTED))) {
            assertThat(given().get("/openapi").asByteArray()).isEqualTo(derived);
            return;
        }
        Path actual = "update".equals(System.getProperty("goldens")) ? COMMITTED : Path.of("target", "openapi.actual");
        Files.write(actual, derived);
        fail(COMMITTED + " differs from the description in JSON; what it should be is now in " + actual
                + "; -Dgoldens=update rewrites the committed one. Review the difference.");
    }

    /** The form is selected by the parameter, the header or the extension; YAML is the default. */
    @ParameterizedTest
    @CsvSource({
        "/openapi, */*, application/yaml",
        "/openapi?format=json, */*, application/json",
        "/openapi?format=JSON, */*, application/json",
        "/openapi, application/json, application/json",
        "/openapi.json, */*, application/json",
        "/openapi.yaml, application/json, application/yaml",
        "/openapi.yml, */*, application/yaml"
    })
    void isServedInBothForms(String path, String accept, String type) {
        Response served = given().header("Accept", accept).get(path);
        String tag = served.header("ETag");

        served.then()
                .statusCode(200)
                .header("Content-Type", type + ";charset=UTF-8")
                .header("Vary", "Accept");
        assertThat(served.asByteArray()[0] == '{').isEqualTo(type.endsWith("json"));
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            Response again = given().header("Accept", accept)
                    .header("If-None-Match", known)
                    .get(path);
            again.then().statusCode(304).header("ETag", tag);
            assertThat(again.asByteArray()).isEmpty();
        }
        given().header("Accept", accept)
                .header("If-None-Match", "\"other\"")
                .get(path)
                .then()
                .statusCode(200);
        Response head = given().header("Accept", accept).head(path);
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(served.asByteArray().length));
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void hasNoDanglingReference() {
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(ref -> {
            assertThat(ref).startsWith("#/");
            assertThat(document.at(ref.substring(1)).isObject()).as(ref).isTrue();
        });
    }

    @Test
    void everyCallMayRequireTheToken() {
        assertThat(document.path("paths").findParents("operationId"))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(
                                operation.at("/responses/401/$ref").textValue())
                        .isEqualTo("#/components/responses/Unauthorized"));
    }

    @Test
    void listsTheCodesOfTheProgram() {
        assertThat(texts(schema("InputErrorCode").path("enum")))
                .containsExactlyElementsOf(Arrays.stream(InputError.Code.values())
                        .map(InputError.Code::slug)
                        .toList());
        assertThat(texts(schema("Severity").path("enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Severity.values()).map(Severity::toString).toList());
    }

    @Test
    void listsTheChecksOfTheProgram() {
        assertThat(texts(schema("Check").at("/properties/check/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(CheckKind.values()).map(CheckKind::slug).toList());
        assertThat(texts(schema("Check").at("/properties/status/enum")))
                .containsExactlyElementsOf(Arrays.stream(Check.Status.values())
                        .map(Check.Status::toString)
                        .toList());
    }

    @Test
    void listsTheFormatsOfTheProgram() {
        assertThat(texts(document.at("/components/parameters/format/schema/enum")))
                .isEqualTo(formats.names());
    }

    @Test
    void everyOperationIsDescribed() {
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.node().path("operationId").textValue())
                    .as("%s operationId", operation)
                    .isNotBlank();
            assertThat(operation.node().path("summary").textValue())
                    .as("%s summary", operation)
                    .isNotBlank();
            assertThat(operation.node().path("description").textValue())
                    .as("%s description", operation)
                    .isNotBlank();
            assertThat(operation.node().path("tags")).as("%s tags", operation).isNotEmpty();
        });
        assertThat(operations()
                        .map(operation -> operation.node().path("operationId").textValue()))
                .doesNotHaveDuplicates();
    }

    /** The description is written by hand, so nothing else would notice a call that it lacks. */
    @Test
    void everyCallIsDescribed() {
        Map<String, Set<String>> bodies = new TreeMap<>();
        new ClassFileImporter()
                .importPackages("io.tykredis.http").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .map(JavaMethod::reflect)
                        .filter(call -> call.isAnnotationPresent(GET.class) || call.isAnnotationPresent(POST.class))
                        .filter(call -> call.getDeclaringClass() != PageResource.class)
                        .forEach(call -> bodies.computeIfAbsent(pathOf(call), path -> new TreeSet<>())
                                .addAll(consumed(call)));

        Map<String, Set<String>> described = new TreeMap<>();
        operations().forEach(operation -> {
            Set<String> types =
                    described.computeIfAbsent(operation.method() + " " + operation.path(), path -> new TreeSet<>());
            resolve(operation.node().path("requestBody"))
                    .path("content")
                    .fieldNames()
                    .forEachRemaining(types::add);
        });
        assertThat(described).isEqualTo(bodies);
    }

    private static String pathOf(Method call) {
        jakarta.ws.rs.Path own = call.getAnnotation(jakarta.ws.rs.Path.class);
        return (call.isAnnotationPresent(GET.class) ? "get " : "post ")
                + call.getDeclaringClass()
                        .getAnnotation(jakarta.ws.rs.Path.class)
                        .value()
                + (own == null ? "" : own.value());
    }

    private static List<String> consumed(Method call) {
        Consumes own = call.getAnnotation(Consumes.class);
        Consumes inherited = own == null ? call.getDeclaringClass().getAnnotation(Consumes.class) : own;
        return inherited == null || call.isAnnotationPresent(GET.class) ? List.of() : List.of(inherited.value());
    }

    @Test
    void everyCallHasTheAnswersOfItsKind() {
        assertThat(operations()).allSatisfy(operation -> {
            List<String> statuses = new ArrayList<>(List.of("200", "401", "406", "503"));
            statuses.addAll(
                    operation.method().equals("get")
                            ? List.of("304", "400")
                            : List.of("400", "408", "413", "415", "422"));
            if (operation.path().contains("{component}")) {
                statuses.add("404");
            }
            assertThat(operation.node().path("responses").fieldNames())
                    .toIterable()
                    .as(operation.toString())
                    .containsAll(statuses);
        });
    }

    @Test
    void everyStatusIsInTheContract() {
        assertThat(operations()).allSatisfy(operation -> operation
                .node()
                .path("responses")
                .properties()
                .forEach(entry -> {
                    assertThat(STATUSES).as(operation.toString()).contains(entry.getKey());
                    if (entry.getKey().startsWith("4")) {
                        JsonNode problem =
                                resolve(entry.getValue()).at("/content/application~1problem+json/schema/$ref");
                        assertThat(problem.textValue()).isEqualTo("#/components/schemas/Problem");
                    }
                }));
    }

    @Test
    void everyBodyHasAnExample() {
        assertThat(operations().filter(operation -> operation.node().has("requestBody")))
                .isNotEmpty()
                .allSatisfy(operation ->
                        assertThat(shown(operation)).as(operation.toString()).isNotEmpty());
    }

    @Test
    void everyExampleIsAGoldenInput() throws IOException {
        List<JsonNode> goldens = new ArrayList<>();
        for (Path spec : Goldens.specs()) {
            goldens.add(json.readTree(Goldens.bytes(spec)));
        }
        assertThat(operations().flatMap(this::shown)).isNotEmpty().allSatisfy(example -> {
            JsonNode spec = spec(example.value());
            if (spec.has("topology")) {
                assertThat(spec)
                        .as("%s %s", example.operation(), example.name())
                        .isIn(goldens);
            }
            Response answer = post(example);
            if (OFF_BY_DEFAULT.contains(example.operation().path())) {
                assertThat(answer.jsonPath().getString("type")).endsWith("live-off");
                return;
            }
            assertThat(answer.statusCode())
                    .as("%s %s: %s", example.operation(), example.name(), answer.asString())
                    .isBetween(200, 299);
        });
    }

    /** The spec in a body, which may be a field, or the text of a field. */
    private JsonNode spec(JsonNode body) {
        JsonNode spec = body.path("spec");
        try {
            return spec.isTextual() ? json.readTree(spec.textValue()) : spec.isObject() ? spec : body;
        } catch (IOException e) {
            return fail("no spec", e);
        }
    }

    @Test
    void everyAnswerIsAsDescribed() {
        assertThat(operations().flatMap(this::shown)).allSatisfy(example -> {
            JsonNode answer = post(example).as(JsonNode.class);
            boolean off = OFF_BY_DEFAULT.contains(example.operation().path());
            assertThat(off ? violations("Problem", answer) : violations(example.operation(), answer))
                    .as("%s %s", example.operation(), example.name())
                    .isEmpty();
        });
        assertThat(operations().filter(operation -> operation.method().equals("get")))
                .isNotEmpty()
                .allSatisfy(operation -> {
                    String path = operation.path().replace("{component}", "gateway");
                    assertThat(violations(operation, given().get(path).as(JsonNode.class)))
                            .as(path)
                            .isEmpty();
                });
        JsonNode explained = given().contentType("application/json")
                .body("{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}}")
                .post("/v1/translations?explain=true")
                .as(JsonNode.class);
        assertThat(violations("Translations", explained)).isEmpty();
    }

    @Test
    void everyProblemIsAsDescribed() {
        List.of("{", "{}", "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [\"redis://n:1\"]}}")
                .forEach(body -> {
                    JsonNode problem = given().contentType("application/json")
                            .body(body)
                            .post("/v1/translations")
                            .as(JsonNode.class);
                    assertThat(violations("Problem", problem)).as(body).isEmpty();
                });
    }

    @Test
    void everyExampleProblemHasItsKind() {
        List<JsonNode> shown = document.path("components").path("responses").findValues("example").stream()
                .filter(JsonNode::isObject)
                .toList();
        assertThat(shown).isNotEmpty().allSatisfy(example -> {
            Problem problem = Arrays.stream(ProblemKind.values())
                    .map(kind -> Problem.of(kind, example.path("detail").textValue()))
                    .filter(each -> json(each).path("type").equals(example.path("type")))
                    .findFirst()
                    .orElseThrow();
            assertThat(json(problem).path("title")).isEqualTo(example.path("title"));
            assertThat(json(problem).path("status")).isEqualTo(example.path("status"));
        });
    }

    private JsonNode json(Problem problem) {
        try {
            return json.readTree(problem.bytes());
        } catch (IOException e) {
            return fail("no JSON", e);
        }
    }

    /** An unknown query parameter is answered with the list of the known ones. */
    @Test
    void everyQueryParameterIsDescribed() {
        assertThat(operations()).allSatisfy(operation -> {
            String detail = given().contentType("application/json")
                    .body("{}")
                    .request(operation.method(), operation.path().replace("{component}", "gateway") + "?no-such=1")
                    .then()
                    .statusCode(400)
                    .extract()
                    .path("detail");
            List<String> described = new ArrayList<>();
            operation.node().path("parameters").forEach(each -> {
                JsonNode parameter = resolve(each);
                if (parameter.path("in").asText().equals("query")) {
                    described.add(parameter.path("name").asText());
                }
            });
            assertThat(detail)
                    .as(operation.toString())
                    .endsWith("Allowed: " + (described.isEmpty() ? "none" : String.join(", ", described)) + ".");
        });
    }

    @Test
    void theListOfCallsIsComplete() {
        Map<String, String> allowed = Map.of("post", "POST, OPTIONS", "get", "GET, HEAD, OPTIONS");

        assertThat(operations()).allSatisfy(operation -> {
            assertThat(EndpointList.all()).contains(operation.path());
            assertThat(EndpointList.allowed(operation.path().replace("{component}", "gateway")))
                    .as(operation.toString())
                    .isEqualTo(allowed.get(operation.method()));
        });
    }

    @Test
    void servesSwaggerUi() {
        String page =
                given().get("/swagger-ui/").then().statusCode(200).extract().asString();

        assertThat(page).contains("/openapi");
    }

    private Set<ValidationMessage> violations(Operation operation, JsonNode answer) {
        String ref = operation
                .node()
                .at("/responses/200/content")
                .elements()
                .next()
                .at("/schema/$ref")
                .asText("#/components/schemas/NativeFile");
        return violations(ref.substring(ref.lastIndexOf('/') + 1), answer);
    }

    private Set<ValidationMessage> violations(String schema, JsonNode answer) {
        ObjectNode root = json.createObjectNode().put("$ref", "#/components/schemas/" + schema);
        root.set("components", document.path("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(root)
                .validate(answer);
    }

    private Response post(Shown example) {
        RequestSpecification request = given().contentType(example.mediaType())
                .body(
                        example.value().isTextual()
                                ? example.value().textValue()
                                : example.value().toString());
        Operation operation = example.operation();
        Map<String, String> path = new LinkedHashMap<>();
        operation.node().path("parameters").forEach(each -> {
            JsonNode parameter = resolve(each);
            if (parameter.path("in").asText().equals("path")) {
                path.put(
                        parameter.path("name").asText(),
                        parameter.path("example").asText());
            }
        });
        return request.pathParams(path).request(operation.method(), operation.path());
    }

    private Stream<Operation> operations() {
        return document.path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .map(method -> new Operation(path.getKey(), method.getKey(), method.getValue())));
    }

    private Stream<Shown> shown(Operation operation) {
        JsonNode content = resolve(operation.node().path("requestBody")).path("content");
        return content.properties().stream().flatMap(media -> media.getValue().path("examples").properties().stream()
                .map(example -> new Shown(
                        operation,
                        example.getKey(),
                        media.getKey(),
                        resolve(example.getValue()).path("value"))));
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").textValue().substring(1)) : node;
    }

    private JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.textValue()));
        return texts;
    }
}
