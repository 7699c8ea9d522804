package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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

/** Every spec in {@code goldens/specs} against what {@code goldens/<component>} holds for it. */
@QuarkusTest
class TranslationGoldenTest {

    private static final Path GOLDENS = Goldens.folder("goldens");
    private static final Path SPECS = GOLDENS.resolve("specs");
    private static final List<String> FORMATS = List.of("json", "env", "docker-env");

    @ParameterizedTest(name = "{0}")
    @MethodSource("specs")
    void translatesAsBefore(Path spec) throws IOException {
        // Given
        byte[] body = Goldens.bytes(spec);
        SoftAssertions softly = new SoftAssertions();
        for (String component : components(body)) {
            for (String format : FORMATS) {
                // When
                byte[] first = translate(body, component, format);
                byte[] second = translate(body, component, format);
                // Then
                softly.assertThat(second).as("determinism").isEqualTo(first);
                softly.check(() -> Goldens.check(golden(spec, component, format), first));
            }
        }
        softly.assertAll();
    }

    @Test
    void everyGoldenHasItsSpec() throws IOException {
        // Given
        List<Path> expected = new ArrayList<>();
        for (Path spec : Goldens.files(SPECS, ".json")) {
            for (String component : components(Goldens.bytes(spec))) {
                FORMATS.forEach(format -> expected.add(golden(spec, component, format)));
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

    private static Path golden(Path spec, String component, String format) {
        return GOLDENS.resolve(component).resolve(Goldens.stem(spec, ".json") + "." + format);
    }

    private static byte[] translate(byte[] body, String component, String format) {
        return given().contentType("application/json")
                .queryParam("format", format)
                .body(body)
                .post("/v1/translations/{component}", component)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
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
