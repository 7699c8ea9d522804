package io.tykredis.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Tables;
import io.tykredis.format.EnvFormat;
import io.tykredis.format.Formats;
import io.tykredis.format.Samples;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.input.InputError;
import io.tykredis.input.InvalidInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
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

    @Test
    void addsAFormatForOneComponent() {
        assertThat(answer(Map.of("spec", SPEC, "component", "sink", "format", "docker-env"))
                        .fieldNames())
                .toIterable()
                .containsExactly(
                        "ok",
                        "errors",
                        "warnings",
                        "diagnostics",
                        "mdcb.json",
                        "mdcb.env",
                        "mdcb.terraform",
                        "mdcb.docker-env",
                        "TYK_MDCB_STORAGE_TYPE",
                        "TYK_MDCB_STORAGE_ADDRS",
                        "TYK_MDCB_STORAGE_USESSL");
    }

    @Test
    void keepsVariablesThatNoEnvFileCanContain() throws IOException {
        String spec =
                "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}, \"password\": \"a\\tcanary\"}";

        ObjectNode result = answer(Map.of("spec", spec, "component", "gateway"));

        assertThat(result.has("gateway.env")).isFalse();
        assertThat(result.path("TYK_GW_STORAGE_PASSWORD").textValue()).isEqualTo("a\tcanary");
        assertThat(Imports.json(result.path("gateway.terraform").textValue()).path("TYK_GW_STORAGE_PASSWORD"))
                .isEqualTo(result.path("TYK_GW_STORAGE_PASSWORD"));
        assertThat(JSON.readTree(result.path("diagnostics").textValue())).anySatisfy(each -> {
            assertThat(each.path("code").textValue()).isEqualTo("env-unrepresentable");
            assertThat(each.path("pointer").textValue()).isEqualTo("/password");
            assertThat(each.path("message").textValue())
                    .startsWith("\"gateway.env\" is not in the result.")
                    .doesNotContain("canary");
        });
        refused(JSON.valueToTree(Map.of("spec", spec, "format", "env")), "/password", "unrepresentable-value", "");
    }

    @Test
    void writesHelmValuesForAChartVersion() {
        assertThat(answer(Map.of("spec", SPEC, "component", "gateway", "format", "helm", "chart", "3.0.0"))
                        .path("gateway.helm")
                        .textValue())
                .contains(" --version 3.0.0 --values FILE\n");
        refused(
                JSON.valueToTree(Map.of("spec", SPEC, "format", "env", "chart", "3.0.0")),
                "/chart",
                "invalid-value",
                "");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/TerraformExternalTest.namesErrorsInTheQuery.csv", quoteCharacter = '\'')
    void namesErrorsInTheQuery(String key, String value, String code, String fix) {
        ObjectNode query = JSON.createObjectNode().put("spec", SPEC).put(key, value);
        refused(query, "/" + key, code, fix);
    }

    @Test
    void requiresTheSpecAsAString() {
        refused(JSON.createObjectNode().set("spec", Imports.json(SPEC)), "/spec", "wrong-type", "");
    }

    private static void refused(JsonNode query, String pointer, String code, String fix) {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> SOURCE.answer(query.toString().getBytes(UTF_8)));

        assertThat(refused.kind()).isEqualTo(InvalidInput.Kind.WRONG);
        assertThat(refused.errors()).hasSize(1);
        InputError error = refused.errors().get(0);
        assertThat(error.pointer()).hasToString(pointer);
        assertThat(error.code().slug()).isEqualTo(code);
        assertThat(error.fix()).startsWith(fix);
    }

    private static ObjectNode answer(Map<String, String> query) {
        return SOURCE.answer(JSON.valueToTree(query).toString().getBytes(UTF_8));
    }
}
