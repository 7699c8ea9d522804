package io.tykredis.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Tables;
import io.tykredis.format.EnvFormat;
import io.tykredis.format.Formats;
import io.tykredis.format.Samples;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The data source's answer equals a translation, as a flat map of strings. */
class TerraformExternalTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SPEC = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}}";
    private static final TerraformExternal SOURCE =
            new TerraformExternal(Imports.TRANSLATIONS, Tables.components(), new Formats(Samples.formats()));

    static List<Path> specs() {
        return Goldens.specs();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void equalsATranslation(Path file) throws IOException {
        // Given
        byte[] spec = Goldens.bytes(file);
        TranslationResult translated = Imports.TRANSLATIONS.all(spec, Samples.json(), false);
        JsonNode translation = translated.document(false).tree();
        // When
        ObjectNode result = answer(Map.of("spec", new String(spec, UTF_8)));
        // Then
        List<String> expected = new ArrayList<>(List.of("ok", "errors", "warnings", "diagnostics"));
        translated.translations().forEach(each -> {
            String name = each.table().name();
            JsonNode component = translation.path("components").path(name);
            expected.addAll(List.of(name + ".json", name + ".env", name + ".terraform"));
            assertThat(Imports.json(result.path(name + ".terraform").textValue()))
                    .isEqualTo(component.path("env"));
            assertThat(Imports.json(result.path(name + ".json").textValue())).isEqualTo(component.path("config"));
            assertThat(result.path(name + ".env").textValue()).isEqualTo(new EnvFormat().one(each));
            component.path("env").properties().forEach(variable -> {
                expected.add(variable.getKey());
                assertThat(result.path(variable.getKey())).isEqualTo(variable.getValue());
            });
        });
        assertThat(result.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(result).allSatisfy(value -> assertThat(value.isTextual()).isTrue());
        assertThat(JSON.readTree(result.path("diagnostics").textValue())).isEqualTo(translation.path("diagnostics"));
    }

    private static ObjectNode answer(Map<String, String> query) {
        return SOURCE.answer(JSON.valueToTree(query).toString().getBytes(UTF_8));
    }
}
