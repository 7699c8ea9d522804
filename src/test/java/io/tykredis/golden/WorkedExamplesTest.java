package io.tykredis.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.format.Samples;
import io.tykredis.imports.Imports;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The configuration fragments that Tyk publishes, copied by hand: each key in them must be in the answer. The goldens
 * record answers; these prove them correct.
 */
class WorkedExamplesTest {

    static List<Path> examples() {
        return Goldens.files("worked-examples");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void matchesThePublishedAnswers(Path file) {
        JsonNode example = Imports.json(Goldens.text(file));
        byte[] spec = example.path("spec").toString().getBytes(UTF_8);
        JsonNode answer = Imports.TRANSLATIONS
                .all(spec, Samples.json(), false)
                .document(false)
                .tree();
        JsonNode expected = example.path("components");
        assertThat(expected).isNotEmpty();
        holds(answer.path("components"), expected, "");
        example.path("absent").properties().forEach(absent -> absent.getValue()
                .forEach(pointer -> assertThat(answer.path("components")
                                .path(absent.getKey())
                                .at(pointer.textValue())
                                .isMissingNode())
                        .as("%s without %s", absent.getKey(), pointer)
                        .isTrue()));
        assertThat(answer.path("diagnostics").findValuesAsText("code"))
                .containsAll(example.path("diagnostics")
                        .valueStream()
                        .map(JsonNode::textValue)
                        .toList());
    }

    /**
     * Checks that every expected value is present. For a component, an empty string, 0 and false equal an absent key.
     */
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
