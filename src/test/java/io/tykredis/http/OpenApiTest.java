package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The OpenAPI description: committed as served, equal to the code, and every example works. */
@QuarkusTest
class OpenApiTest {

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
        String example() {
            return path.replace("{component}", "gateway");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** An example body of a call in the description. */
    private record Shown(Operation operation, String name, String mediaType, JsonNode value) {
        @Override
        public String toString() {
            return operation + " " + name;
        }
    }

    @BeforeEach
    void read() throws IOException {
        document = json.readTree(given().get("/openapi.json").asByteArray());
    }

    /** The form in YAML is derived from the one that is written by hand. */
    @Test
    void isTheSameInYaml() throws IOException {
        YAMLFactory yaml = YAMLFactory.builder()
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build();
        String derived = new ObjectMapper(yaml).writeValueAsString(document);

        Goldens.check(Path.of("openapi/openapi.yaml"), derived);
        assertThat(given().get("/openapi").asString()).isEqualTo(derived);
    }

    @Test
    void hasNoDanglingReference() {
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(ref -> assertThat(
                        document.at(ref.substring(1)).isObject())
                .as(ref)
                .isTrue());
    }

    @Test
    void listsTheValuesOfTheProgram() {
        assertThat(texts("/components/schemas/InputErrorCode/enum"))
                .containsExactly(slugs(InputError.Code.values(), InputError.Code::slug));
        assertThat(texts("/components/schemas/Severity/enum"))
                .containsExactly(slugs(Severity.values(), Severity::toString));
        assertThat(texts("/components/schemas/Check/properties/check/enum"))
                .containsExactly(slugs(CheckKind.values(), CheckKind::slug));
        assertThat(texts("/components/schemas/Check/properties/status/enum"))
                .containsExactly(slugs(Check.Status.values(), Check.Status::toString));
        assertThat(texts("/components/parameters/format/schema/enum")).containsExactlyElementsOf(formats.names());
    }

    private static <T> String[] slugs(T[] values, Function<T, String> slug) {
        return Stream.of(values).map(slug).toArray(String[]::new);
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
        Map<String, Set<String>> described = operations()
                .collect(Collectors.toMap(Operation::toString, operation -> names(content(operation))
                        .collect(Collectors.toSet())));

        assertThat(described).isEqualTo(bodies);
        assertThat(Stream.concat(EndpointsTest.calls().map(OpenApiTest::pathOf), OFF_BY_DEFAULT.stream()))
                .containsAll(operations().map(Operation::path).toList());
    }

    private static String pathOf(Exchange call) {
        return call.path().replaceFirst("\\?.*", "").replaceFirst("/(gateway|sink)$", "/{component}");
    }

    private static String pathOf(Method call) {
        jakarta.ws.rs.Path own = call.getAnnotation(jakarta.ws.rs.Path.class);
        jakarta.ws.rs.Path root = call.getDeclaringClass().getAnnotation(jakarta.ws.rs.Path.class);
        return (call.isAnnotationPresent(GET.class) ? "get " : "post ")
                + root.value()
                + (own == null ? "" : own.value());
    }

    private static List<String> consumed(Method call) {
        Consumes own = call.getAnnotation(Consumes.class);
        Consumes inherited = own == null ? call.getDeclaringClass().getAnnotation(Consumes.class) : own;
        return inherited == null || call.isAnnotationPresent(GET.class) ? List.of() : List.of(inherited.value());
    }

    @Test
    void everyCallHasItsTextsAndAnswers() {
        assertThat(operations().map(operation -> operation.node().path("operationId")))
                .doesNotHaveDuplicates();
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> {
            for (String text : List.of("operationId", "summary", "description")) {
                assertThat(operation.node().path(text).asText()).as(text).isNotBlank();
            }
            assertThat(operation.node().path("tags")).isNotEmpty();
            boolean read = operation.method().equals("get");
            List<String> statuses = new ArrayList<>(List.of("200", "401", "406", "503", "400"));
            statuses.addAll(read ? List.of("304") : List.of("408", "413", "415", "422"));
            if (operation.path().contains("{component}")) {
                statuses.add("404");
            }
            JsonNode responses = operation.node().path("responses");
            assertThat(names(responses)).containsAll(statuses).isSubsetOf(STATUSES);
            assertThat(names(responses).filter(status -> status.startsWith("4")))
                    .allSatisfy(status -> assertThat(resolve(responses.path(status))
                                    .at("/content/application~1problem+json/schema/$ref")
                                    .asText())
                            .isEqualTo("#/components/schemas/Problem"));
        });
    }

    /** Every spec among the examples has a golden, and every answer is as described. */
    @Test
    void everyExampleWorks() throws IOException {
        List<JsonNode> goldens = new ArrayList<>();
        for (Path spec : Goldens.specs()) {
            goldens.add(json.readTree(Goldens.bytes(spec)));
        }
        assertThat(operations().filter(operation -> operation.node().has("requestBody")))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(shown(operation)).isNotEmpty());
        assertThat(operations().flatMap(this::shown)).allSatisfy(example -> {
            JsonNode spec = spec(example.value());
            if (spec.has("topology")) {
                assertThat(spec).isIn(goldens);
            }
            Response answer = post(example);
            if (OFF_BY_DEFAULT.contains(example.operation().path())) {
                assertThat(violations("Problem", answer)).isEmpty();
                assertThat(answer.<String>path("type")).endsWith("live-off");
            } else {
                assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
                assertThat(violations(schema(example.operation()), answer)).isEmpty();
            }
        });
    }

    @Test
    void everyOtherAnswerIsAsDescribed() {
        assertThat(operations().filter(operation -> operation.method().equals("get")))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(violations(schema(operation), given().get(operation.example())))
                        .isEmpty());
        String spec = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}}";
        assertThat(violations("Translations", post("/v1/translations?explain=true", spec)))
                .isEmpty();
        assertThat(List.of("{", "{}", spec.replace("redis:", "redis://")))
                .allSatisfy(body -> assertThat(violations("Problem", post("/v1/translations", body)))
                        .isEmpty());
    }

    @Test
    void everyExampleProblemHasItsKind() {
        List<JsonNode> examples = document.path("components").path("responses").findValues("example").stream()
                .filter(JsonNode::isObject)
                .toList();
        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            Problem problem = Stream.of(ProblemKind.values())
                    .map(kind -> Problem.of(kind, example.path("detail").textValue()))
                    .filter(each -> read(each.bytes()).path("type").equals(example.path("type")))
                    .findFirst()
                    .orElseThrow();
            assertThat(read(problem.bytes()).path("title")).isEqualTo(example.path("title"));
            assertThat(read(problem.bytes()).path("status")).isEqualTo(example.path("status"));
        });
    }

    /** An unknown query parameter is answered with the list of the known ones. */
    @Test
    void everyQueryParameterIsDescribed() {
        assertThat(operations()).allSatisfy(operation -> {
            Response answer = given().contentType("application/json")
                    .body("{}")
                    .request(operation.method(), operation.example() + "?no-such=1");
            String described = parameters(operation, "query")
                    .map(parameter -> parameter.path("name").asText())
                    .collect(Collectors.joining(", "));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.<String>path("detail"))
                    .endsWith("Allowed: " + (described.isEmpty() ? "none" : described) + ".");
        });
    }

    @Test
    void theListOfCallsIsComplete() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(EndpointList.all()).contains(operation.path());
            assertThat(EndpointList.allowed(operation.example()))
                    .isEqualTo(operation.method().equals("post") ? "POST, OPTIONS" : "GET, HEAD, OPTIONS");
        });
    }

    private static String schema(Operation operation) {
        String ref = operation
                .node()
                .at("/responses/200/content")
                .elements()
                .next()
                .at("/schema/$ref")
                .asText("#/components/schemas/NativeFile");
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private Set<ValidationMessage> violations(String schema, Response answer) {
        ObjectNode root = json.createObjectNode().put("$ref", "#/components/schemas/" + schema);
        root.set("components", document.path("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(root)
                .validate(read(answer.asByteArray()));
    }

    private static Response post(String path, String body) {
        return given().contentType("application/json").body(body).post(path);
    }

    private Response post(Shown example) {
        Map<String, String> path = new LinkedHashMap<>();
        parameters(example.operation(), "path")
                .forEach(parameter -> path.put(
                        parameter.path("name").asText(),
                        parameter.path("example").asText()));
        JsonNode body = example.value();
        return given().contentType(example.mediaType())
                .body(body.isTextual() ? body.textValue() : body.toString())
                .pathParams(path)
                .request(example.operation().method(), example.operation().path());
    }

    /** The spec in a body, which may be a field, or the text of a field. */
    private JsonNode spec(JsonNode body) {
        JsonNode spec = body.path("spec");
        return spec.isTextual() ? read(spec.textValue().getBytes(UTF_8)) : spec.isObject() ? spec : body;
    }

    private Stream<Operation> operations() {
        return document.path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .map(method -> new Operation(path.getKey(), method.getKey(), method.getValue())));
    }

    private JsonNode content(Operation operation) {
        return resolve(operation.node().path("requestBody")).path("content");
    }

    private Stream<JsonNode> parameters(Operation operation, String in) {
        return StreamSupport.stream(operation.node().path("parameters").spliterator(), false)
                .map(this::resolve)
                .filter(parameter -> parameter.path("in").asText().equals(in));
    }

    private Stream<Shown> shown(Operation operation) {
        return content(operation).properties().stream()
                .flatMap(media -> media.getValue().path("examples").properties().stream()
                        .map(example -> new Shown(
                                operation,
                                example.getKey(),
                                media.getKey(),
                                resolve(example.getValue()).path("value"))));
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").textValue().substring(1)) : node;
    }

    private JsonNode read(byte[] bytes) {
        try {
            return json.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }

    private List<String> texts(String pointer) {
        return StreamSupport.stream(document.at(pointer).spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
