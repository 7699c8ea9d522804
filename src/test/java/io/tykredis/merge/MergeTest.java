package io.tykredis.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.document.SpecDocument;
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
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A merge adds the spec's settings and keeps everything else. */
class MergeTest {

    private static final int SEEDS = 3;

    static List<Path> specs() {
        return Goldens.specs();
    }

    static List<Case> configurations() {
        List<String> noJson = List.of("comment", "trailing-comma", "body-is-yaml", "gateway-faults-in-redis");
        return Case.imports().stream()
                .filter(each -> !noJson.contains(each.name()))
                .toList();
    }

    static List<GeneratedFile> generated() {
        return Tables.all().stream()
                .flatMap(table -> IntStream.range(0, SEEDS).mapToObj(seed -> new GeneratedFile(table, seed)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void anEmptyFileBecomesTheTranslation(Path file) {
        for (Translation translation : translations(Goldens.text(file))) {
            MergeResult merged = merge(translation, "{}");
            assertThat(merged.config()).isEqualTo(NativeFile.of(translation).tree());
        }
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void importMergeImportIsStable(Case each) {
        JsonNode configs = StrictJson.read(each.body(), new InputErrors()).path("configs");
        for (ComponentTable table : Tables.all()) {
            if (configs.path(table.name()) instanceof ObjectNode config) {
                spec(table, config).ifPresent(spec -> stable(spec, table, config));
            }
        }
    }

    /** Empty if no spec can be derived from it, or it is no file of the component. */
    private static Optional<RedisSpec> spec(ComponentTable table, ObjectNode config) {
        try {
            return Imports.of(table, config).spec();
        } catch (InvalidInput e) {
            return Optional.empty();
        }
    }

    private static void stable(RedisSpec spec, ComponentTable table, ObjectNode config) {
        // When
        Translation translation = Imports.TRANSLATOR.translate(spec, table);
        MergeResult merged = merge(translation, config.toString());
        MergeResult again = merge(translation, merged.config().toString());
        // Then
        ObjectNode file = Imports.json(merged.config().toString());
        assertThat(again.changes()).isEmpty();
        assertThat(SpecDocument.of(Imports.of(table, file).spec().orElseThrow()))
                .isEqualTo(SpecDocument.of(spec));
        assertThat(Imports.of(table, file).diagnostics())
                .noneMatch(found ->
                        List.of("deprecated-key", "mode-conflict", "ignored-addresses", "wrong-type", "foreign-key")
                                        .contains(found.code().slug())
                                && !found.pointer().toString().endsWith("redis_key_prefix")
                                && !found.pointer().toString().endsWith("analytics_storage"));
    }

    @Tag("exhaustive")
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("generated")
    void keepsEverythingElse(GeneratedFile file) {
        String text = file.text();
        String before = file.withoutRedis(text);
        List<Path> specs = specs();
        // Each component is merged with every spec once, in one of its files.
        for (int i = file.seed(); i < specs.size(); i += SEEDS) {
            Translation translation =
                    Imports.TRANSLATOR.translate(Imports.READER.read(Goldens.bytes(specs.get(i))), file.table());
            // When
            MergeResult merged = merge(translation, text);
            String written = new String(PrettyJson.bytes(merged.config()), UTF_8);
            MergeResult again = merge(translation, written);
            // Then
            assertThat(file.withoutRedis(written)).isEqualTo(before);
            assertThat(again.changes()).isEmpty();
            assertThat(new String(PrettyJson.bytes(again.config()), UTF_8)).isEqualTo(written);
        }
        assertThat(file.size(text)).isGreaterThanOrEqualTo(400);
    }

    @Test
    void keepsTheTextOfNumbers() {
        String text = "{\"a\": 1.0, \"b\": 1e5, \"c\": 12345678901234567890, \"d\": -0, \"e\": 0.1E-7,"
                + " \"f\": 1.000000000000000000000001, \"storage\": {\"max_decompressed_size\": 1e3, \"x\": -0.0}}";
        MergeResult merged = merge(gateway("{\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}"), text);
        assertThat(merged.config().toString())
                .contains("\"a\":1.0,\"b\":1e5,\"c\":12345678901234567890,\"d\":-0,\"e\":0.1E-7,"
                        + "\"f\":1.000000000000000000000001,\"storage\":{\"max_decompressed_size\":1e3,\"x\":-0.0,");
    }

    @Test
    void removesStaleKeys() {
        String text = "{\"listen_port\": 8080, \"Storage\": {\"type\": \"redis\", \"host\": \"old\", \"port\": 6379,"
                + " \"hosts\": {\"a\": \"1\"}, \"Enable_Cluster\": true, \"optimisation_max_idle\": 9, \"username\": \"canary-user\","
                + " \"password\": \"canary\", \"min_version\": \"1.2\", \"compress_policies\": true, \"unheard_of\": 1},"
                + " \"enable_separate_cache_store\": true, \"cache_storage\": {\"addrs\": [\"c:1\"]}, \"last\": null}";
        Translation translation = gateway(
                "{\"mode\": \"sentinel\", \"masterName\": \"m\", \"sentinels\": [\"s1:26379\"], \"sentinelPassword\": \"canary-2\"}");
        // When
        MergeResult merged = merge(translation, text);
        // Then
        assertThat(merged.config().toString())
                .isEqualTo("{\"listen_port\":8080,\"Storage\":{\"type\":\"redis\",\"compress_policies\":true,"
                        + "\"unheard_of\":1,\"addrs\":[\"s1:26379\"],\"master_name\":\"m\","
                        + "\"sentinel_password\":\"canary-2\",\"use_ssl\":false},\"enable_separate_cache_store\":false,"
                        + "\"cache_storage\":{\"addrs\":[\"c:1\"]},\"last\":null}");
        assertThat(merged.changes())
                .extracting(change -> change.operation() + " " + change.path())
                .containsExactlyInAnyOrder(
                        "REMOVE /Storage/host",
                        "REMOVE /Storage/port",
                        "REMOVE /Storage/hosts",
                        "REMOVE /Storage/Enable_Cluster",
                        "REMOVE /Storage/optimisation_max_idle",
                        "REMOVE /Storage/username",
                        "REMOVE /Storage/password",
                        "REMOVE /Storage/min_version",
                        "ADD /Storage/addrs",
                        "ADD /Storage/master_name",
                        "ADD /Storage/sentinel_password",
                        "ADD /Storage/use_ssl",
                        "REPLACE /enable_separate_cache_store");
        assertThat(merged.changes()).allSatisfy(change -> {
            assertThat(change.reason()).endsWith(".");
            assertThat(change.from() + " " + change.to())
                    .doesNotContain("canary\"")
                    .doesNotContain("canary-2");
        });
    }

    @Test
    void aReferenceRemovesThePassword() {
        Translation translation = Imports.TRANSLATOR.translate(
                spec(
                        "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"r:1\"}, \"password\": {\"env\": \"P\"}}"),
                Tables.of("gateway"));
        MergeResult merged = merge(translation, "{\"storage\": {\"password\": \"canary\"}}");
        assertThat(merged.config().at("/storage/password").isMissingNode()).isTrue();
        assertThat(merged.changes())
                .filteredOn(change -> change.path().name().equals("password"))
                .singleElement()
                .satisfies(change -> assertThat(change.reason()).contains("TYK_GW_STORAGE_PASSWORD"));
    }

    /** A merge removes settings that can only be about Redis, and nothing that could be about something else. */
    @ParameterizedTest
    @CsvFileSource(
            resources = "/cases/MergeTest.removesOnlyUnreadRedisSettings.csv",
            delimiter = '|',
            quoteCharacter = '`')
    void removesOnlyUnreadRedisSettings(String component, String config, String left) {
        // Given
        ComponentTable table = Tables.of(component);
        Translation translation = Imports.TRANSLATOR.translate(
                spec("{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"r:1\"}}"), table);
        // When
        MergeResult merged = merge(translation, config.replace('\'', '"'));
        // Then
        MergeResult again = merge(translation, merged.config().toString());
        assertThat(again.changes()).isEmpty();
        ObjectNode rest = merged.config();
        NativeFile.of(translation).tree().fieldNames().forEachRemaining(name -> {
            if (rest.path(name) instanceof ObjectNode block && block.size() > 1 && name.equals("BackEnd")) {
                block.remove("IdentityBackendSettings");
            } else {
                rest.remove(name);
            }
        });
        assertThat(Imports.json(rest.toString())).isEqualTo(Imports.json(left.replace('\'', '"')));
    }

    @Test
    void setsThePumpsStorageTypeToRedis() {
        Translation translation = Imports.TRANSLATOR.translate(
                spec("{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"r:1\"}}"), Tables.of("pump"));
        for (String type : List.of("\"mongo\"", "1", "[]")) {
            MergeResult merged = merge(translation, "{\"Analytics_Storage_Type\": " + type + "}");
            assertThat(merged.config().path("Analytics_Storage_Type").asText()).isEqualTo("redis");
        }
        for (String type : List.of("\"redis\"", "\"\"", "null")) {
            MergeResult merged = merge(translation, "{\"analytics_storage_type\": " + type + "}");
            assertThat(merged.config().path("analytics_storage_type").toString())
                    .isEqualTo(type);
        }
    }

    @Test
    void replacesAValueInsteadOfABlock() {
        MergeResult merged =
                merge(gateway("{\"mode\": \"standalone\", \"endpoint\": \"r:1\"}"), "{\"storage\": \"canary\"}");
        assertThat(merged.config().at("/storage/addrs/0").textValue()).isEqualTo("r:1");
        assertThat(merged.changes().toString()).doesNotContain("canary");
    }

    private static Translation gateway(String topology) {
        return Imports.TRANSLATOR.translate(spec("{\"topology\": " + topology + "}"), Tables.of("gateway"));
    }

    private static RedisSpec spec(String text) {
        return Imports.READER.read(text.getBytes(UTF_8));
    }

    private static List<Translation> translations(String text) {
        return Imports.TRANSLATOR.translate(spec(text));
    }

    private static MergeResult merge(Translation translation, String text) {
        ObjectNode config = (ObjectNode) StrictJson.read(text.getBytes(UTF_8), new InputErrors());
        ComponentFile file = new ComponentFile(translation.table(), config, Pointer.ROOT);
        return Merger.merge(translation, config, Imports.IMPORTER.read(file).unread());
    }
}
