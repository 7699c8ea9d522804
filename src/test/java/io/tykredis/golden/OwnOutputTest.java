package io.tykredis.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.document.SpecDocument;
import io.tykredis.format.Format;
import io.tykredis.format.PrettyJson;
import io.tykredis.format.Samples;
import io.tykredis.imports.ImportResult;
import io.tykredis.imports.Imports;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An import reads the output of each format. */
class OwnOutputTest {

    @ParameterizedTest
    @CsvSource({
        "compose, gateway",
        "compose, dashboard",
        "compose, pump",
        "compose, mdcb",
        "ecs, gateway",
        "ecs, dashboard",
        "ecs, pump",
        "ecs, mdcb",
        "env, gateway",
        "env, dashboard",
        "env, pump",
        "env, mdcb",
        "docker-env, gateway",
        "docker-env, dashboard",
        "kubernetes, gateway",
        "kubernetes, dashboard",
        "kubernetes, pump",
        "kubernetes, mdcb"
    })
    void isReadBack(String name, String component) {
        // Given
        ObjectNode spec = (ObjectNode) Imports.json("""
                {"topology": {"mode": "sentinel", "masterName": "mymaster",
                              "sentinels": ["s1:26379", "s2:26379", "s3:26379"], "sentinelPassword": "sp"},
                 "password": "s3cret$", "components": {"%s": {}}}
                """.formatted(component));
        // When
        ImportResult read = written(name, spec);
        // Then
        assertThat(SpecDocument.of(read.require(false))).isEqualTo(spec);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "pump", "mdcb", "gateway, pump", "dashboard, gateway, mdcb, pump"})
    void helmValuesKeepTheirComponents(String names) {
        // Given
        ObjectNode spec = (ObjectNode) Imports.json("""
                {"topology": {"mode": "standalone", "endpoint": "r:6379"}, "username": "u", "password": "p"}""");
        for (String name : names.split(", ", -1)) {
            spec.withObject("/components").putObject(name);
        }
        // When
        ImportResult read = written("helm", spec);
        // Then
        assertThat(SpecDocument.of(read.require(false)).path("components").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(names.split(", ", -1));
        assertThat(read.diagnostics()).isEmpty();
    }

    private static ImportResult written(String name, ObjectNode spec) {
        Format format = Samples.formats().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        String written = new String(
                Imports.TRANSLATIONS.all(PrettyJson.bytes(spec), format, false).all(format, false), UTF_8);
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putArray("files").addObject().put("name", "values.yaml").put("content", written);
        return Imports.ofBody(PrettyJson.bytes(request));
    }
}
