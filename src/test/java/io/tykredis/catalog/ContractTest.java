package io.tykredis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables equal the facts from the components' sources, which were recorded independently of them. */
class ContractTest {

    private static final JsonNode FACTS = read("contract/tyk-contract.json");
    private static final JsonNode VERSIONS = read("contract/tyk-versions.json");

    private static final Pattern FILE = Pattern.compile("[\\w.-]+(?:/[\\w.-]+)+|[\\w-]+\\.\\w+");
    private static final Pattern SINCE = Pattern.compile("(<=)?(\\d+(?:\\.\\d+)+)(?: .*)?");

    /** Without a known first release, all releases count as reading the key, so that no value of a user is dropped. */
    private static final List<String> UNDATED = List.of("TYK_MDCB_STORAGE_DEBUG", "TYK_MDCB_ANALYTICSSTORAGE_DEBUG");

    @Test
    void everyComponentWithRedisHasATable() {
        assertThat(Tables.names()).containsExactlyInAnyOrderElementsOf(() -> VERSIONS.path("newest")
                .fieldNames());
    }

    /** Spelling, type, deprecation, other variables, the releases that read it, and the file that shows all that. */
    @ParameterizedTest
    @MethodSource("io.tykredis.catalog.Tables#all")
    void keys(ComponentTable table) {
        Map<String, JsonNode> facts = fields(table)
                .filter(ContractTest::exists)
                .collect(Collectors.toMap(field -> field.path("env").asText(), Function.identity()));
        Map<String, Releases> dated = dated(table);
        assertThat(table.entries().map(TableEntry::env)).containsExactlyInAnyOrderElementsOf(facts.keySet());
        assertThat(table.entries()).allSatisfy(entry -> {
            Key key = entry.key();
            JsonNode fact = facts.get(entry.env());
            assertThat(line(key.concept(), entry.json(), key.type(), key.deprecated(), aliases(table, entry)))
                    .isEqualTo(line(
                            concept(fact),
                            fact.path("json").textValue(),
                            type(fact),
                            fact.path("deprecated").asBoolean(),
                            texts(fact.path("envAliases"))));
            assertThat(key.readBy()).as(entry.env()).isEqualTo(readBy(table, fact, dated.get(member(entry))));
            Matcher file = FILE.matcher(key.evidence());
            assertThat(file.find()).as(entry.env()).isTrue();
            assertThat(fact.path("source").asText()).contains(file.group());
        });
        assertThat(Stream.concat(
                        table.entries().map(ContractTest::member),
                        table.blocks().stream().map(block -> String.join(".", block.path()))))
                .containsAll(dated.keySet());
    }

    @ParameterizedTest
    @MethodSource("io.tykredis.catalog.Tables#all")
    void fileReleasesAndBlocks(ComponentTable table) {
        JsonNode facts = facts(table);
        Map<String, Releases> dated = dated(table);
        String main = facts.path("redisPath").asText();
        List<String> blocks = new ArrayList<>(List.of(line(main, "", dated.getOrDefault(main, Releases.ALL))));
        facts.path("extraBlocks").forEach(block -> {
            String path = block.path("redisPath").asText();
            String onOff = block.path("enabledBy").asText().split(" ", 2)[0];
            blocks.add(line(path, onOff, dated.getOrDefault(path, dated.get(onOff))));
        });

        assertThat(table.file()).isEqualTo(facts.path("file").asText());
        assertThat(table.envPrefix()).isEqualTo(facts.path("envPrefix").asText());
        assertThat(table.oldest())
                .hasToString(VERSIONS.path("oldest").path(table.name()).asText());
        assertThat(table.newest())
                .hasToString(VERSIONS.path("newest").path(table.name()).asText());
        assertThat(table.blocks().stream()
                        .map(block -> line(
                                String.join(".", block.path()),
                                Optional.ofNullable(block.enabledBy())
                                        .map(Key::json)
                                        .orElse(""),
                                block.readBy())))
                .isEqualTo(blocks);
    }

    @ParameterizedTest
    @MethodSource("io.tykredis.catalog.Tables#all")
    void declaresMissingConceptsUnsupported(ComponentTable table) {
        assertThat(table.unsupported().keySet())
                .containsAll(fields(table)
                        .filter(field -> !exists(field))
                        .map(ContractTest::concept)
                        .toList())
                .doesNotContainAnyElementsOf(
                        table.entries().map(entry -> entry.key().concept()).toList());
        assertThat(table.unsupported().values()).noneMatch(String::isBlank);
    }

    /** The first release that resolves a reference, by the key and the start of the reference. */
    @ParameterizedTest
    @MethodSource("io.tykredis.catalog.Tables#all")
    void references(ComponentTable table) {
        Map<String, String> facts = new TreeMap<>();
        JsonNode known = FACTS.path("kvReferences").path(table.name());
        known.path("fields").forEach(field -> known.path("schemes")
                .properties()
                .forEach(scheme -> facts.put(
                        field.asText() + " " + scheme.getKey(),
                        scheme.getValue().asText() + "+")));
        Map<String, String> actual = new TreeMap<>();
        table.entries()
                .filter(entry -> entry.block() != null
                        && entry.block().kv().concepts().contains(entry.key().concept()))
                .forEach(entry -> entry.block()
                        .kv()
                        .schemes()
                        .forEach((scheme, releases) -> actual.put(entry.json() + " " + scheme, releases.toString())));
        assertThat(actual).isEqualTo(facts);
    }

    /** An unlisted Gateway release is paired like the previous one, and the Dashboard has the Gateway's number. */
    @Test
    void pairings() {
        JsonNode releases = FACTS.path("releases");
        TreeMap<Version, JsonNode> paired = new TreeMap<>();
        releases.path("recommendedByGatewayRelease")
                .properties()
                .forEach(each -> paired.put(Version.of(each.getKey()), each.getValue()));
        assertThat(paired).hasSizeGreaterThan(50);
        assertThat(texts(releases.path("gateway")))
                .hasSizeGreaterThan(paired.size())
                .allSatisfy(text -> {
                    Optional<JsonNode> before = Optional.ofNullable(paired.floorEntry(Version.of(text)))
                            .map(Map.Entry::getValue);
                    for (String other : List.of("pump", "mdcb")) {
                        assertThat(Tables.of(other).pairing().apply(Version.of(text)))
                                .isEqualTo(before.map(
                                        each -> Version.of(each.path(other).asText())));
                    }
                });
        assertThat(texts(releases.path("dashboard"))).isNotEmpty().allSatisfy(text -> assertThat(
                        Pairings.dashboard(Version.of(text)))
                .contains(Version.of(text)));
    }

    private static Releases readBy(ComponentTable table, JsonNode fact, @Nullable Releases dated) {
        if (!fact.path("readByCode").asBoolean() && (dated == null || dated.contains(table.newest()))) {
            return Releases.NONE;
        } else if (dated != null) {
            return dated;
        }
        Matcher since = SINCE.matcher(fact.path("since").asText());
        if (since.matches()) {
            return since.group(1) == null ? Releases.since(since.group(2)) : Releases.ALL;
        }
        assertThat(UNDATED).contains(fact.path("env").asText());
        return Releases.ALL;
    }

    /** The releases by key, or by the key's first member, below the component's Redis block. */
    private static Map<String, Releases> dated(ComponentTable table) {
        Map<String, Releases> ranges = new TreeMap<>();
        VERSIONS.path("read")
                .path(table.name())
                .properties()
                .forEach(range -> ranges.put(
                        range.getKey(),
                        new Releases(range.getValue()
                                .valueStream()
                                .map(span -> new Releases.Span(version(span.get(0)), version(span.get(1))))
                                .toList())));
        return ranges;
    }

    private static JsonNode facts(ComponentTable table) {
        return FACTS.path("components").path(table.name());
    }

    private static Stream<JsonNode> fields(ComponentTable table) {
        JsonNode facts = facts(table);
        return Stream.concat(
                        Stream.of(facts.path("fields"), facts.path("otherFields")),
                        facts.path("extraBlocks").valueStream().map(block -> block.path("fields")))
                .flatMap(JsonNode::valueStream);
    }

    private static boolean exists(JsonNode field) {
        return field.path("json").isTextual() || field.path("env").isTextual();
    }

    /** The name in the version facts: the first member below the block. */
    private static String member(TableEntry entry) {
        return entry.key().json().split("\\.", 2)[0];
    }

    private static List<String> aliases(ComponentTable table, TableEntry entry) {
        return entry.aliases().isEmpty()
                ? List.of()
                : entry.block().aliases().stream()
                        .map(alias -> table.envPrefix()
                                + alias.env()
                                + entry.key().env()
                                + (alias.readBy().equals(Releases.ALL) ? "" : " (" + alias.readBy() + ")"))
                        .toList();
    }

    private static Concept concept(JsonNode field) {
        String name = field.path("concept").asText().replaceFirst("_legacy$", "");
        return Concept.valueOf(
                (name.equals("hosts") ? "addrs" : name).replace('.', '_').toUpperCase(Locale.ROOT));
    }

    private static String type(JsonNode field) {
        String goType = field.path("type").asText();
        return goType.startsWith("*") ? "object" : goType.replace(" (EnvMapString)", "");
    }

    private static @Nullable Version version(JsonNode node) {
        return node.isNull() ? null : Version.of(node.asText());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static String line(@Nullable Object... columns) {
        return Stream.of(columns).map(String::valueOf).collect(Collectors.joining(" | "));
    }

    private static JsonNode read(String resource) {
        return Imports.json(Goldens.text(Goldens.file(resource)));
    }
}
