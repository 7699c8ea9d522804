package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tykredis.format.Format;
import io.tykredis.format.Samples;
import io.tykredis.golden.Case;
import io.tykredis.golden.FormCasesTest;
import io.tykredis.golden.Goldens;
import io.tykredis.input.InputErrors;
import io.tykredis.input.StrictJson;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A canary replaces every secret; it may appear in the answer only as a setting. */
@QuarkusTest
class NothingLeaksTest {

    private static final String CANARY = "canary-7f3a";
    private static final String CANARY_DIGITS = "73737373737373";
    private static final String SPEC = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"r:1\"}";
    private static final String SECRETS = """
            {"topology": {"mode": "sentinel", "masterName": "m", "sentinels": ["s:26379"], "sentinelPassword": "%1$s"},
             "username": "u", "password": "%1$s"}""".formatted(CANARY);

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private final Logger testsOwnClient = Logger.getLogger("org.apache.http");
    private LogSpy log;

    @BeforeEach
    void listen() {
        log = new LogSpy(Level.ALL);
        // The test's own client would log each body byte by byte, which takes most of the time.
        testsOwnClient.setLevel(Level.OFF);
    }

    @AfterEach
    void checkLogAndMetrics() {
        log.close();
        testsOwnClient.setLevel(null);
        assertThat(log.texts()).noneMatch(text -> text.contains(CANARY) || text.contains(CANARY_DIGITS));
        assertThat(given().get(metrics).asString()).contains("# TYPE").doesNotContain(CANARY);
    }

    /** Good specs, bad ones, and mistakes around the secrets themselves. */
    static Stream<Arguments> specs() {
        Stream<Arguments> good = Goldens.some(Goldens.specs()).stream()
                .map(file -> Arguments.of(file.getFileName().toString(), planted(Goldens.bytes(file))));
        Stream<Arguments> bad =
                Goldens.some(Case.problems()).stream().map(each -> Arguments.of(each.name(), planted(each.body())));
        Stream<Arguments> mistakes = Stream.concat(
                        Goldens.text(Goldens.file("secrets.txt")).lines(),
                        Stream.of("", ".5", "e99999999999")
                                .map(end -> SPEC + ", \"password\": 73737373737373" + end + "}"))
                .map(line -> Arguments.of(line, line));
        return Stream.of(good, bad, mistakes).flatMap(each -> each).filter(NothingLeaksTest::isPlanted);
    }

    private static boolean isPlanted(Arguments each) {
        String text = String.valueOf(each.get()[1]);
        return text.contains(CANARY) || text.contains(CANARY_DIGITS);
    }

    private static String planted(byte[] spec) {
        return new String(spec, ISO_8859_1)
                .replaceAll("(\"(?:sentinelP|p)assword\"\\s*:\\s*\")[^\"]*", "$1" + CANARY)
                .replaceAll("(?s)^(\\s*\\{)(?!.*\"password\")", "$1\"password\": \"" + CANARY + "\", ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specs")
    void specs(String name, String spec) {
        for (String query : List.of("", "?strict=true", "?explain=true")) {
            assertHidden(post("/v1/translations" + query, spec), "config", "env");
        }
        String wrapped = "{\"spec\": " + spec + "}";
        assertHidden(post("/v1/lint", wrapped));
        assertHidden(post("/v1/lint?strict=true", wrapped));
        assertHidden(post("/v1/redis-configs", wrapped), "files");
        assertHidden(post("/v1/recommendations", spec));
        assertHidden(send("application/x-ndjson", "/v1/translations?secrets=redact", spec));
        for (Format format : Samples.formats()) {
            assertHidden(post("/v1/translations?secrets=redact&format=" + format.name(), spec));
            Response shown = post("/v1/translations/gateway?format=" + format.name(), spec);
            if (shown.statusCode() != 200) {
                assertHidden(shown);
            }
        }
    }

    /** What people send, what each format writes, and secrets where they do not belong. */
    static Stream<Arguments> files() {
        Stream<Arguments> configurations = Goldens.some(Case.imports()).stream()
                .map(each ->
                        Arguments.of(each.name(), new String(each.body(), UTF_8).replaceAll("canary(-\\d)?", CANARY)));
        Stream<Arguments> sent = FormCasesTest.cases().stream()
                .map(folder -> Arguments.of(
                        folder.getFileName().toString(),
                        FormCasesTest.request(folder).toString().replace("s3cret", CANARY)));
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
        return Stream.of(configurations, sent, written, misplaced)
                .flatMap(each -> each)
                .filter(NothingLeaksTest::isPlanted);
    }

    private static String request(Map<String, String> files) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        files.forEach((name, content) ->
                request.withArrayProperty("files").addObject().put("name", name).put("content", content));
        return request.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void files(String name, String request) {
        assertHidden(post("/v1/imports", request), "spec", "planes", "components");
        assertHidden(post("/v1/imports/gateway", request), "spec", "planes", "components");
        assertHidden(send("text/plain", "/v1/imports/gateway", request), "spec", "planes", "components");
        for (String report : List.of("text", "sarif")) {
            assertHidden(post("/v1/lint?report=" + report, request));
        }
        assertHidden(post("/v1/diagnoses", request));
        String more = request.replaceFirst("^\\s*\\{", "");
        assertHidden(post("/v1/merges", "{\"spec\": " + SPEC + "}, " + more), "files");
        assertHidden(post("/v1/merges/gateway", "{\"spec\": " + SPEC + "}, \"config\": " + request + "}"), "config");
        assertHidden(post("/v1/upgrades", "{\"to\": \"5.14.0\", " + more), "spec", "files");
    }

    /** Checks everything except these members, which contain the settings themselves. */
    private static void assertHidden(Response response, String... settings) {
        assertThat(response.statusCode()).isLessThan(500);
        assertThat(response.headers().toString()).doesNotContain(CANARY);
        String text = response.asString();
        if (settings.length > 0 && response.statusCode() == 200) {
            // Parsed so that no number is too large.
            JsonNode answer = StrictJson.read(response.asByteArray(), InputErrors.ofEverything());
            answer.findParents(settings[0]).forEach(parent -> ((ObjectNode) parent).remove(List.of(settings)));
            ((ObjectNode) answer).remove(List.of(settings));
            text = answer.toString();
        }
        assertThat(text).doesNotContain(CANARY, CANARY_DIGITS);
    }

    private static Response post(String path, String body) {
        return send("application/json", path, body);
    }

    private static Response send(String type, String path, String body) {
        return given().header("Content-Type", type)
                .body(body.getBytes(ISO_8859_1))
                .post(path);
    }
}
