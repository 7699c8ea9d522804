package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tykredis.format.Format;
import io.tykredis.format.Samples;
import io.tykredis.golden.Case;
import io.tykredis.golden.FormCases;
import io.tykredis.golden.Goldens;
import io.tykredis.input.InputErrors;
import io.tykredis.input.StrictJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A canary replaces every secret; it may appear in the answer only as a setting. */
@QuarkusTest
class NothingLeaksTest {

    private static final String CANARY = "canary-7f3a";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FORMATS =
            Samples.formats().stream().map(Format::name).toList();

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private final Logger testsOwnClient = Logger.getLogger("org.apache.http");
    private @Nullable LogSpy log;

    @BeforeEach
    void listen() {
        log = new LogSpy(Level.ALL);
        // The test's own client would log each body byte by byte, which takes most of the time.
        testsOwnClient.setLevel(Level.OFF);
    }

    @AfterEach
    void checkLogAndMetrics() {
        LogSpy closed = requireNonNull(log);
        closed.close();
        testsOwnClient.setLevel(null);
        assertThat(closed.logged()).noneMatch(entry -> text(entry).contains(CANARY));
        assertThat(given().get(metrics).asString()).contains("# TYPE").doesNotContain(CANARY);
    }

    private static String text(LogRecord entry) {
        return entry.getMessage()
                + Arrays.toString(entry.getParameters())
                + (entry.getThrown() == null ? "" : stackTrace(entry.getThrown()));
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    static List<Path> specs() {
        return Goldens.some(Goldens.specs());
    }

    static List<Case> problems() {
        return Goldens.some(Case.problems());
    }

    @ParameterizedTest
    @MethodSource("specs")
    void goodSpecs(Path file) throws IOException {
        JsonNode spec = JSON.readTree(Goldens.bytes(file));
        plant(spec);
        tryEverywhere(spec.toString().getBytes(UTF_8));
        redactEverywhere(spec.toString().getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void badSpecs(Case each) {
        tryEverywhere(planted(each.body()));
    }

    static List<String> mistakes() {
        return Goldens.text(Goldens.file("secrets.txt")).lines().toList();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakesAroundSecrets(String body) {
        tryEverywhere(body.getBytes(UTF_8));
        if (body.endsWith("}")) {
            assertSilent(post("/v1/lint", ("{\"spec\": " + body + "}").getBytes(UTF_8)));
        }
    }

    static List<Case> configurations() {
        return Goldens.some(Case.imports());
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void configurations(Case each) {
        String text = new String(each.body(), UTF_8).replaceAll("canary(-\\d)?", CANARY);
        byte[] body = text.getBytes(UTF_8);
        for (String path : List.of("/v1/imports", "/v1/imports/gateway")) {
            assertSilent(post(path, body));
        }
        assertSilent(given().header("Content-Type", "text/plain").body(body).post("/v1/imports/gateway"));
        String merge = "{\"spec\": {\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"r:1\"}}, \"config\": "
                + text + "}";
        Response merged = post("/v1/merges/gateway", merge.getBytes(UTF_8));
        assertSilent(merged);
        if (merged.statusCode() == 200) {
            assertThat(tree(merged).path("changes").toString()).doesNotContain(CANARY);
        }
    }

    /** What people send, what each format writes, and secrets where they do not belong. */
    static Stream<Arguments> files() {
        Stream<Arguments> sent = FormCases.all().stream()
                .map(folder -> Arguments.of(
                        folder.getFileName().toString(),
                        FormCases.request(folder).toString().replace("s3cret", CANARY)))
                .filter(each -> String.valueOf(each.get()[1]).contains(CANARY));
        Stream<Arguments> written = Samples.formats().stream()
                .map(format -> Arguments.of(
                        format.name(),
                        request(Samples.translations(SECRETS).stream()
                                .collect(Collectors.toMap(
                                        each -> each.table().file(), each -> format.all(List.of(each)))))));
        Stream<Arguments> misplaced = Goldens.text(Goldens.file("secrets-in-files.txt"))
                .lines()
                .map(line -> line.split(" ", 2))
                .map(pair -> Arguments.of(pair[1], request(Map.of(pair[0], pair[1].replace("\\n", "\n")))));
        return Stream.of(sent, written, misplaced).flatMap(each -> each);
    }

    private static final String SECRETS = """
            {"topology": {"mode": "sentinel", "masterName": "m", "sentinels": ["s:26379"], "sentinelPassword": "%1$s"},
             "username": "u", "password": "%1$s"}""".formatted(CANARY);

    private static String request(Map<String, String> files) {
        ObjectNode request = JSON.createObjectNode();
        files.forEach((name, content) ->
                request.withArrayProperty("files").addObject().put("name", name).put("content", content));
        return request.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void filesInAnyForm(String name, String request) {
        byte[] body = request.getBytes(UTF_8);
        assertHidden(post("/v1/imports", body), "spec", "planes", "components");
        for (String report : List.of("text", "sarif")) {
            assertHidden(post("/v1/lint?report=" + report, body));
        }
        assertHidden(post("/v1/diagnoses", body));
        String more = request.substring(1);
        assertHidden(
                post(
                        "/v1/merges",
                        ("{\"spec\": {\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"r:1\"}}, " + more)
                                .getBytes(UTF_8)),
                "files");
        assertHidden(post("/v1/upgrades", ("{\"to\": \"5.14.0\", " + more).getBytes(UTF_8)), "spec", "files");
    }

    /** Checks everything except these members, which contain the settings themselves. */
    private static void assertHidden(Response response, String... settings) {
        assertThat(response.statusCode()).isLessThan(500);
        String text = response.asString();
        if (settings.length > 0 && response.statusCode() == 200) {
            text = ((ObjectNode) tree(response)).without(List.of(settings)).toString();
        }
        assertThat(text).doesNotContain(CANARY);
    }

    @Test
    void theCanaryIsInTheRequests() throws IOException {
        JsonNode spec = JSON.readTree(
                "{\"topology\": {\"mode\": \"sentinel\", \"sentinelPassword\": \"a\"}, \"password\": \"b\"}");
        plant(spec);
        assertThat(spec.findValuesAsText("password")).containsExactly(CANARY);
        assertThat(spec.findValuesAsText("sentinelPassword")).containsExactly(CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"73737373737373", "73737373737373.5", "73737373737373e99999999999", "-73737373737373"})
    void aPasswordWithoutQuotes(String number) {
        String body = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"r:1\"}, \"password\": " + number + "}";

        String answer = post("/v1/translations", body.getBytes(UTF_8)).asString();

        assertThat(answer).doesNotContain("73737373737373");
        assertThat(requireNonNull(log).logged()).noneMatch(entry -> text(entry).contains("73737373737373"));
    }

    private static void tryEverywhere(byte[] body) {
        for (String path :
                List.of("/v1/translations", "/v1/translations?strict=true", "/v1/translations?explain=true")) {
            assertSilent(post(path, body));
        }
        String stream = given().header("Content-Type", "application/x-ndjson")
                .body(body)
                .post("/v1/translations?secrets=redact")
                .asString();
        assertThat(stream).doesNotContain(CANARY);
        assertSilent(post("/v1/lint", wrapped(body)));
        assertSilent(post("/v1/lint?strict=true", wrapped(body)));
        assertSilent(post("/v1/redis-configs", wrapped(body)));
        assertSilent(post("/v1/recommendations", body));
        for (String format : FORMATS) {
            assertSilent(post("/v1/translations/gateway?format=" + format, body));
        }
    }

    private static void redactEverywhere(byte[] body) {
        for (String format : FORMATS) {
            Response redacted = post("/v1/translations?secrets=redact&format=" + format, body);
            assertThat(redacted.asString()).doesNotContain(CANARY);
            assertSilent(redacted);
        }
    }

    private static byte[] wrapped(byte[] body) {
        return ("{\"spec\": " + new String(body, ISO_8859_1) + "}").getBytes(ISO_8859_1);
    }

    /** Checks everything except the settings themselves. */
    private static void assertSilent(Response response) {
        assertThat(response.headers().toString()).doesNotContain(CANARY);
        if (response.statusCode() != 200) {
            assertThat(response.asString()).doesNotContain(CANARY);
        } else if (response.asString().contains("\"diagnostics\"")) {
            JsonNode answer = tree(response);
            assertThat(answer.path("diagnostics").toString()).doesNotContain(CANARY);
            assertThat(answer.path("components").findValues("explain").toString())
                    .doesNotContain(CANARY);
        }
    }

    /** Parsed so that no number is too large. */
    private static JsonNode tree(Response response) {
        return StrictJson.read(response.asByteArray(), InputErrors.ofEverything());
    }

    private static Response post(String path, byte[] body) {
        return given().header("Content-Type", "application/json").body(body).post(path);
    }

    private static byte[] planted(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node instanceof ObjectNode object) {
                plant(object);
                return object.toString().getBytes(UTF_8);
            }
        } catch (IOException notJson) {
            return new String(body, ISO_8859_1)
                    .replaceAll("(\"(?:sentinelP|p)assword\"\\s*:\\s*\")[^\"]*", "$1" + CANARY)
                    .getBytes(ISO_8859_1);
        }
        return body;
    }

    private static void plant(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : List.of("password", "sentinelPassword")) {
                if (object.path(name).isTextual()) {
                    object.put(name, CANARY);
                }
            }
            if (object.has("topology") && !object.has("password")) {
                object.put("password", CANARY);
            }
        }
        node.forEach(NothingLeaksTest::plant);
    }
}
