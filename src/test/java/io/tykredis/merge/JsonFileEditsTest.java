package io.tykredis.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Tables;
import io.tykredis.edit.EditableText;
import io.tykredis.edit.JsonText;
import io.tykredis.edit.Replacement;
import io.tykredis.format.PrettyJson;
import io.tykredis.golden.Case;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.StrictJson;
import io.tykredis.translate.Translation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A merge changes the text of a file as it changes its tree, and nothing else. */
class JsonFileEditsTest {

    private static final int SEEDS = 2;
    private static final int EACH = 53;

    private record Merged(MergeResult result, List<Replacement> edits, String text) {}

    /** Files of the goldens and generated files, in several layouts. */
    static Stream<Map.Entry<String, String>> files() {
        Stream<Map.Entry<String, String>> written = Case.imports().stream().flatMap(each -> {
            try {
                return StrictJson.read(each.body(), new InputErrors()).path("configs").properties().stream()
                        .filter(config -> config.getValue().isObject())
                        .map(config ->
                                Map.entry(config.getKey(), config.getValue().toString()));
            } catch (InvalidInput e) {
                return Stream.empty();
            }
        });
        Stream<Map.Entry<String, String>> generated = Tables.all().stream().flatMap(table -> IntStream.range(0, SEEDS)
                .mapToObj(seed -> Map.entry(table.name(), new GeneratedFile(table, seed).text())));
        Stream<Map.Entry<String, String>> replaced = Tables.all().stream().flatMap(table -> table.blocks().stream()
                .filter(block -> !block.path().isEmpty())
                .flatMap(block -> Stream.of("null", "{}", "1", "\"a\"", "[{}]", "false")
                        .map(value -> Map.entry(table.name(), "{\"a\": 1, " + nested(block.path(), value) + "}"))));
        return Stream.of(written, generated, replaced)
                .flatMap(each -> each)
                .filter(each -> Tables.components().find(each.getKey()).isPresent())
                .flatMap(each -> Stream.of(
                                each.getValue(),
                                each.getValue().replace("\n", "\r\n"),
                                each.getValue().replace("  ", "\t"),
                                "\n" + each.getValue().replace(",", "\n  ,").replace(":", " :"))
                        .map(text -> Map.entry(each.getKey(), text)));
    }

    private static String nested(List<String> path, String value) {
        return "\"" + String.join("\": {\"", path) + "\": " + value + "}".repeat(path.size() - 1);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isTheMergeOfTheTree(Map.Entry<String, String> file) {
        List<Path> specs = Goldens.specs();
        // Each file is merged with a few specs, and each spec with many files.
        for (int i = Math.floorMod(file.getValue().hashCode(), EACH); i < specs.size(); i += EACH) {
            Translation translation = Imports.TRANSLATOR.translate(
                    Imports.READER.read(Goldens.bytes(specs.get(i))), Tables.of(file.getKey()));
            // When
            Merged merged = merge(translation, file.getValue());
            Merged again = merge(translation, merged.text());
            // Then
            assertThat(tree(merged.text()))
                    .isEqualTo(tree(PrettyJson.text(merged.result().config())));
            assertThat(again.edits()).isEmpty();
            assertThat(again.result().changes()).isEmpty();
            assertThat(kept(file.getValue(), merged)).isTrue();
        }
    }

    @Test
    void addressesComeWhereTheHostWas() {
        assertThat(merge("""
                        {
                        \t"listen_port" : 8080,
                        \t"Storage": {
                        \t\t"host": "old", "port": 6379,
                        \t\t"type": "redis",
                        \t\t"hash": 1.50e1
                        \t},  "x": "\\u00e9"
                        }""")).isEqualTo("""
                        {
                        \t"listen_port" : 8080,
                        \t"Storage": {
                        \t\t"addrs": ["redis:6379"], "type": "redis",
                        \t\t"hash": 1.50e1,
                        \t\t"use_ssl": false
                        \t},  "x": "\\u00e9"
                        }""");
    }

    @Test
    void aBlockIsAddedAsTheRestIsWritten() {
        assertThat(merge("{\r\n    \"a\": [1,2]\r\n}\r\n")).isEqualTo("""
                {\r
                    "a": [1,2],\r
                    "storage": {\r
                        "type": "redis",\r
                        "addrs": ["redis:6379"],\r
                        "use_ssl": false\r
                    }\r
                }\r
                """);
        assertThat(merge("{\"a\": 1}"))
                .isEqualTo("{\"a\": 1, \"storage\": {\"type\": \"redis\", \"addrs\": [\"redis:6379\"],"
                        + " \"use_ssl\": false}}");
    }

    private static String merge(String text) {
        return merge(
                        Imports.TRANSLATOR.translate(
                                Imports.READER.read(
                                        "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}}"
                                                .getBytes(UTF_8)),
                                Tables.of("gateway")),
                        text)
                .text();
    }

    private static Merged merge(Translation translation, String text) {
        ObjectNode config = tree(text);
        ComponentFile file = new ComponentFile(translation.table(), config, Pointer.ROOT);
        MergeResult result =
                Merger.merge(translation, config, Imports.IMPORTER.read(file).unread());
        List<Replacement> edits = JsonFileEdits.of(text, JsonText.of(text, 0), result);
        return new Merged(result, edits, new EditableText(text).with(edits));
    }

    private static ObjectNode tree(String text) {
        return (ObjectNode) StrictJson.read(text.getBytes(UTF_8), InputErrors.ofEverything());
    }

    /** Whether the text between the edits is unchanged and in order, with only the edits' own text added. */
    private static boolean kept(String before, Merged merged) {
        List<Replacement> edits = new ArrayList<>(merged.edits());
        Collections.sort(edits);
        StringBuilder expected = new StringBuilder();
        int at = 0;
        for (Replacement edit : edits) {
            expected.append(before, at, edit.start()).append(edit.text());
            at = edit.end();
        }
        return merged.text().contentEquals(expected.append(before.substring(at)));
    }
}
