package io.tykredis.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.document.SpecDocument;
import io.tykredis.edit.EditableText;
import io.tykredis.edit.JsonText;
import io.tykredis.edit.Replacement;
import io.tykredis.format.NativeFile;
import io.tykredis.format.PrettyJson;
import io.tykredis.golden.Case;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.StrictJson;
import io.tykredis.model.RedisSpec;
import io.tykredis.translate.Translation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A merge adds the spec's settings and keeps everything else, in the tree of a file and in its text. */
class MergeTest {

    private static final int SEEDS = 3;
    private static final int EACH = 53;

    private record Merged(MergeResult result, List<Replacement> edits, String text) {}

    static List<Path> specs() {
        return Goldens.specs();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void anEmptyFileBecomesTheTranslation(Path file) {
        for (Translation translation : Imports.TRANSLATOR.translate(spec(file))) {
            assertThat(merge(translation, "{}").result().config())
                    .isEqualTo(NativeFile.of(translation).tree());
        }
    }

    /** The configurations of the goldens, by component. */
    static Stream<Map.Entry<ComponentTable, ObjectNode>> configurations() {
        return Case.imports().stream()
                .flatMap(each -> configs(each).properties().stream())
                .filter(each -> each.getValue().isObject())
                .flatMap(each -> Tables.components().find(each.getKey()).stream()
                        .map(table -> Map.entry(table, (ObjectNode) each.getValue())));
    }

    private static JsonNode configs(Case each) {
        try {
            return StrictJson.read(each.body(), new InputErrors()).path("configs");
        } catch (InvalidInput e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void importMergeImportIsStable(Map.Entry<ComponentTable, ObjectNode> file) {
        ComponentTable table = file.getKey();
        Optional<RedisSpec> spec = spec(table, file.getValue());
        if (spec.isEmpty()) {
            return;
        }
        // When
        Translation translation = Imports.TRANSLATOR.translate(spec.get(), table);
        MergeResult merged = merge(translation, file.getValue().toString()).result();
        // Then
        ObjectNode config = Imports.json(merged.config().toString());
        assertThat(SpecDocument.of(Imports.of(table, config).spec().orElseThrow()))
                .isEqualTo(SpecDocument.of(spec.get()));
        assertThat(Imports.of(table, config).diagnostics())
                .noneMatch(found ->
                        List.of("deprecated-key", "mode-conflict", "ignored-addresses", "wrong-type", "foreign-key")
                                        .contains(found.code().slug())
                                && !found.pointer().toString().endsWith("redis_key_prefix")
                                && !found.pointer().toString().endsWith("analytics_storage"));
    }

    /** Empty if no spec can be derived from it, or it is no file of the component. */
    private static Optional<RedisSpec> spec(ComponentTable table, ObjectNode config) {
        try {
            return Imports.of(table, config).spec();
        } catch (InvalidInput e) {
            return Optional.empty();
        }
    }

    /** Files of the goldens, generated files, and values in the place of a block, in several layouts. */
    static Stream<Map.Entry<ComponentTable, String>> texts() {
        Stream<Map.Entry<ComponentTable, String>> written = configurations()
                .map(each -> Map.entry(each.getKey(), each.getValue().toString()));
        Stream<Map.Entry<ComponentTable, String>> large =
                generated().filter(each -> each.seed() < 2).map(each -> Map.entry(each.table(), each.text()));
        Stream<Map.Entry<ComponentTable, String>> replaced = Tables.all().stream()
                .flatMap(table -> table.blocks().stream()
                        .filter(block -> !block.path().isEmpty())
                        .flatMap(block -> Stream.of("null", "{}", "1", "\"a\"", "[{}]", "false")
                                .map(value -> Map.entry(table, "{\"a\": 1, " + nested(block.path(), value) + "}"))));
        return Stream.of(written, large, replaced).flatMap(each -> each).flatMap(each -> Stream.of(
                        each.getValue(),
                        each.getValue().replace("\n", "\r\n"),
                        each.getValue().replace("  ", "\t"),
                        "\n" + each.getValue().replace(",", "\n  ,").replace(":", " :"))
                .map(text -> Map.entry(each.getKey(), text)));
    }

    private static String nested(List<String> path, String value) {
        return "\"" + String.join("\": {\"", path) + "\": " + value + "}".repeat(path.size() - 1);
    }

    /** Each file is merged with a few specs, and each spec with many files. */
    @ParameterizedTest
    @MethodSource("texts")
    void theTextChangesAsTheTree(Map.Entry<ComponentTable, String> file) {
        List<Path> specs = Goldens.specs();
        for (int i = Math.floorMod(file.getValue().hashCode(), EACH); i < specs.size(); i += EACH) {
            Translation translation = Imports.TRANSLATOR.translate(spec(specs.get(i)), file.getKey());
            // When
            Merged merged = merge(translation, file.getValue());
            Merged again = merge(translation, merged.text());
            // Then
            assertThat(tree(merged.text()))
                    .isEqualTo(tree(PrettyJson.text(merged.result().config())));
            assertThat(again.edits()).isEmpty();
            assertThat(again.result().changes()).isEmpty();
            assertThat(merged.text()).isEqualTo(between(file.getValue(), merged.edits()));
        }
    }

    /** The text with only the edits' own text in it, in order. */
    private static String between(String before, List<Replacement> edits) {
        StringBuilder expected = new StringBuilder();
        int at = 0;
        for (Replacement edit : edits.stream().sorted().toList()) {
            expected.append(before, at, edit.start()).append(edit.text());
            at = edit.end();
        }
        return expected.append(before.substring(at)).toString();
    }

    static Stream<GeneratedFile> generated() {
        return Tables.all().stream()
                .flatMap(table -> IntStream.range(0, SEEDS).mapToObj(seed -> new GeneratedFile(table, seed)));
    }

    /** Each component is merged with every spec once, in one of its files. */
    @Tag("exhaustive")
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("generated")
    void keepsEverythingElse(GeneratedFile file) {
        String text = file.text();
        String before = file.withoutRedis(text);
        assertThat(text).hasSizeGreaterThan(10_000);
        for (int i = file.seed(); i < Goldens.specs().size(); i += SEEDS) {
            Translation translation =
                    Imports.TRANSLATOR.translate(spec(Goldens.specs().get(i)), file.table());
            MergeResult merged = merge(translation, text).result();
            String written = PrettyJson.text(merged.config());
            assertThat(file.withoutRedis(written)).isEqualTo(before);
            assertThat(merge(translation, written).result().changes()).isEmpty();
        }
    }

    private static RedisSpec spec(Path file) {
        return Imports.READER.read(Goldens.bytes(file));
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
}
