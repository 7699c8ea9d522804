package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every spec in {@code goldens/specs} against what {@code goldens/<component>} holds for it, and {@code goldens/all} for
 * all components at once. What a format cannot carry is refused, and the refusal is what is expected there.
 */
@QuarkusTest
class TranslationGoldenTest {

    private static final Path GOLDENS = Goldens.folder("goldens");
    private static final Path SPECS = GOLDENS.resolve("specs");
    private static final String ALL = "all";
    private static final List<String> FORMATS =
            List.of("json", "env", "docker-env", "compose", "kubernetes", "helm", "ecs", "terraform");

    @ParameterizedTest(name = "{0}")
    @MethodSource("specs")
    void translatesAsBefore(Path spec) throws IOException {
        // Given
        byte[] body = Goldens.bytes(spec);
        SoftAssertions softly = new SoftAssertions();
        for (String target : targets(body)) {
            for (String format : FORMATS) {
                // When
                byte[] output = translate(body, target, format);
                // Then: the same bytes as in every earlier run, on whatever JDK
                softly.check(() -> Goldens.check(golden(spec, target, format), output));
            }
        }
        softly.assertAll();
    }

    @Test
    void everyGoldenHasItsSpec() throws IOException {
        // Given
        List<Path> expected = new ArrayList<>();
        for (Path spec : Goldens.files(SPECS, ".json")) {
            for (String target : targets(Goldens.bytes(spec))) {
                FORMATS.forEach(format -> expected.add(golden(spec, target, format)));
            }
        }
        // When
        List<Path> files = Goldens.files(GOLDENS, "").stream()
                .filter(file -> !file.startsWith(SPECS))
                .toList();
        // Then
        Goldens.checkOrphans(files, expected);
        assertThat(Goldens.files(SPECS, "")).hasSizeGreaterThanOrEqualTo(45);
    }

    static Stream<Arguments> specs() {
        return Goldens.files(SPECS, ".json").stream()
                .map(spec -> Arguments.of(Named.of(Goldens.stem(spec, ".json"), spec)));
    }

    @Test
    void formatsAreThoseThereAre() {
        List<String> described = given().queryParam("format", "json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .path("components.parameters.format.schema.enum");
        assertThat(described).containsExactlyInAnyOrderElementsOf(FORMATS);
    }

    private static Path golden(Path spec, String target, String format) {
        return GOLDENS.resolve(target).resolve(Goldens.stem(spec, ".json") + "." + format);
    }

    private static byte[] translate(byte[] body, String target, String format) {
        return given().contentType("application/json")
                .queryParam("format", format)
                .body(body)
                .post("/v1/translations" + (target.equals(ALL) ? "" : "/" + target))
                .then()
                .statusCode(format.equals("json") ? is(200) : oneOf(200, 422))
                .extract()
                .asByteArray();
    }

    private static List<String> targets(byte[] spec) throws IOException {
        List<String> targets = new ArrayList<>(components(spec));
        targets.add(ALL);
        return targets;
    }

    /** Those that the spec names, or all, as the service itself lists them. */
    private static List<String> components(byte[] spec) throws IOException {
        Map<String, String> names = new TreeMap<>();
        for (JsonNode component :
                given().get("/v1/components").as(JsonNode.class).get("components")) {
            String name = component.get("name").textValue();
            names.put(name, name);
            component.get("aliases").forEach(alias -> names.put(alias.textValue(), name));
        }
        JsonNode own = new ObjectMapper().readTree(spec).path("components");
        Stream<String> asked = own.isMissingNode()
                ? names.values().stream()
                : own.properties().stream().map(Map.Entry::getKey).map(names::get);
        return asked.distinct().toList();
    }
}
