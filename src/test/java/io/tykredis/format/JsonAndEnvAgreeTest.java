package io.tykredis.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.Tables;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.SpecReader;
import io.tykredis.model.Version;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Translator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every spec of a small model, for every component at every release where its keys change: file and variables agree. */
@Tag("exhaustive")
class JsonAndEnvAgreeTest {

    private static final int TURNS = 7;
    private static final SpecReader READER = new SpecReader(Tables.components().names());
    private static final Translator TRANSLATOR = new Translator(Tables.components());

    static List<ComponentTable> tables() {
        return Tables.all();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("tables")
    void everywhere(ComponentTable table) {
        Map<String, String> names = names(table);
        int checked = 0;
        for (Version version : Tables.breakpoints(table)) {
            List<String> specs = SmallSpecs.of(table, version);
            // Releases change the keys, each of which is in many specs: the newest says all, the others take turns.
            boolean newest = version.equals(table.newest());
            for (int i = newest ? 0 : checked % TURNS; i < specs.size(); i += newest ? 1 : TURNS) {
                agree(table, names, specs.get(i));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(2_000);
    }

    private static void agree(ComponentTable table, Map<String, String> names, String text) {
        // Given
        RedisSpec spec = READER.read(text.getBytes(UTF_8));
        // When
        Translation translation = TRANSLATOR.translate(spec, table);
        ObjectNode file = NativeFile.of(translation);
        Map<String, String> variables = EnvVariables.of(translation);
        // Then
        Map<String, String> fromFile = new LinkedHashMap<>();
        flatten(file, "", names, fromFile);
        assertThat(variables).as(text).containsExactlyEntriesOf(fromFile);
        Translation again = TRANSLATOR.translate(spec, table);
        assertThat(PrettyJson.bytes(NativeFile.of(again))).as(text).isEqualTo(PrettyJson.bytes(file));
    }

    /** What the file says, as the variables would have to say it; a name that no table has is an error. */
    private static void flatten(JsonNode node, String path, Map<String, String> names, Map<String, String> into) {
        node.properties().forEach(entry -> {
            String at = path + entry.getKey();
            JsonNode value = entry.getValue();
            if (names.containsKey(at)) {
                into.put(names.get(at), text(value));
            } else {
                assertThat(value.isObject()).as("%s is a key of the table", at).isTrue();
                flatten(value, at + ".", names, into);
            }
        });
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(JsonNode::textValue).collect(Collectors.joining(","));
        }
        return value.isObject()
                ? value.properties().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue().textValue())
                        .collect(Collectors.joining(","))
                : value.asText();
    }

    /** The variable of every key in the file. */
    private static Map<String, String> names(ComponentTable table) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Block block : table.blocks()) {
            String prefix = block.path().stream().map(member -> member + ".").collect(Collectors.joining());
            block.keys().forEach(key -> names.put(prefix + key.json(), table.env(block, key)));
            Key onOff = block.enabledBy();
            if (onOff != null) {
                names.put(onOff.json(), table.envPrefix() + onOff.env());
            }
        }
        return names;
    }
}
