package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The configuration fragments that Tyk publishes, written down by hand: each key in them must be answered. The goldens
 * hold what is answered; these hold what is right.
 */
@QuarkusTest
class WorkedExamplesTest {

    private static final Path EXAMPLES = Goldens.folder("worked-examples");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void answersWhatIsPublished(Path file) throws IOException {
        // Given
        JsonNode example = JSON.readTree(Goldens.bytes(file));
        // When
        JsonNode answer = post(example.path("spec"), "/v1/translations");
        // Then
        JsonNode expected = components(example);
        assertThat(expected).isNotEmpty();
        holds(components(answer), expected, "");
        example.path("absent").properties().forEach(absent -> {
            JsonNode component = components(answer).path(absent.getKey());
            absent.getValue().forEach(pointer -> assertThat(
                            component.at(pointer.textValue()).isMissingNode())
                    .as("%s without %s", absent.getKey(), pointer)
                    .isTrue());
        });
        assertThat(answer.path("diagnostics").findValuesAsText("code"))
                .containsAll(example.path("diagnostics")
                        .valueStream()
                        .map(JsonNode::textValue)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void eachFileIsTheSame(Path file) throws IOException {
        // Given
        JsonNode example = JSON.readTree(Goldens.bytes(file));
        for (Map.Entry<String, JsonNode> component : components(example).properties()) {
            // When
            JsonNode answer = post(example.path("spec"), "/v1/translations/" + component.getKey());
            // Then
            holds(answer, component.getValue().path("config"), component.getKey());
        }
    }

    static Stream<Arguments> examples() {
        return Goldens.files(EXAMPLES, ".json").stream()
                .map(file -> Arguments.of(Named.of(Goldens.stem(file, ".json"), file)));
    }

    private static JsonNode components(JsonNode document) {
        return document.path("components");
    }

    private static JsonNode post(JsonNode spec, String path) {
        return given().contentType("application/json")
                .body(spec.toString())
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
    }

    /** Whatever is expected is there; to a component, an empty string, 0 and false are the same as an absent key. */
    private static void holds(JsonNode actual, JsonNode expected, String place) {
        expected.properties().forEach(entry -> {
            String at = place + "/" + entry.getKey();
            JsonNode found = actual.path(entry.getKey());
            if (entry.getValue().isObject()) {
                holds(found, entry.getValue(), at);
            } else if (found.isMissingNode()) {
                assertThat(entry.getValue().asText()).as(at).isIn("", "0", "false");
            } else {
                assertThat(found).as(at).isEqualTo(entry.getValue());
            }
        });
    }
}
