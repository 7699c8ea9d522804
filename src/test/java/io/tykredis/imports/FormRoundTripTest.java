package io.tykredis.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.document.SpecDocument;
import io.tykredis.format.Format;
import io.tykredis.format.PrettyJson;
import io.tykredis.format.Samples;
import io.tykredis.golden.Goldens;
import io.tykredis.input.InvalidInput;
import io.tykredis.model.RedisSpec;
import io.tykredis.translate.Translation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a format writes of any golden spec, sent as a file, is imported as the same spec. */
class FormRoundTripTest {

    /** The references to secrets that a form has; others leave the variable without a value. */
    private static final Map<String, Set<String>> REFERENCES = Map.of(
            "compose", Set.of("kv", "env"),
            "ecs", Set.of("kv", "env", "secretArn", "ssm"),
            "kubernetes", Set.of("kv", "secretKeyRef"));

    static List<Path> goldens() {
        return Goldens.specs();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void everyFormIsReadBack(Path file) {
        RedisSpec spec = Imports.READER.read(Goldens.text(file).getBytes(UTF_8));
        for (Translation translation : Imports.TRANSLATOR.translate(spec)) {
            forms().forEach(format -> check(spec, translation, format));
        }
    }

    private static Stream<Format> forms() {
        return Samples.formats().stream().filter(format -> REFERENCES.containsKey(format.name()));
    }

    /** ECS takes the name of a variable for that of a parameter in the Systems Manager. */
    private static JsonNode expected(RedisSpec spec, Translation translation, String format) {
        JsonNode held = Held.byForm(spec, translation, REFERENCES.get(format));
        return format.equals("ecs") ? Imports.json(held.toString().replace("{\"env\":", "{\"ssm\":")) : held;
    }

    private static void check(RedisSpec spec, Translation translation, Format format) {
        if (RoundTripTest.isBeyondVariables(translation)) {
            return;
        }
        String written;
        try {
            written = format.one(translation);
        } catch (InvalidInput unwritable) {
            assertThat(unwritable.errors()).isNotEmpty();
            return;
        }
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putArray("files").addObject().put("name", "written").put("content", written);
        String name = translation.table().name();
        request.putObject("components")
                .putObject(name)
                .put("version", translation.target().version().toString());
        ImportResult imported = Imports.ofBody(PrettyJson.bytes(request));
        assertThat(imported.fatal()).as(written).isEmpty();
        ObjectNode read = SpecDocument.of(imported.spec().orElseThrow());
        ((ObjectNode) read.path("components").path(name)).remove("version");
        assertThat(read)
                .as("%s of %s:\n%s", format.name(), name, written)
                .isEqualTo(expected(spec, translation, format.name()));
    }
}
