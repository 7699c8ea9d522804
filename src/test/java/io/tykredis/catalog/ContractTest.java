package io.tykredis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables equal the contract. */
class ContractTest {

    private static final Pattern FILE = Pattern.compile("[\\w.-]+(?:/[\\w.-]+)+|[\\w-]+\\.\\w+");

    static Stream<ComponentTable> tables() {
        return Tables.all().stream();
    }

    @Test
    void everyComponentWithRedisHasATable() {
        assertThat(Tables.names()).containsExactlyInAnyOrderElementsOf(Contract.components());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void spellingsTypesAndDeprecations(ComponentTable table) {
        List<String> actual = TableRow.of(table).stream()
                .map(row -> line(
                        row.key().concept(),
                        row.json(),
                        row.env(),
                        row.key().type(),
                        row.key().deprecated(),
                        row.aliases()))
                .toList();
        List<String> facts = Contract.fields(table.name()).stream()
                .filter(ContractField::exists)
                .map(f -> line(f.concept(), f.json(), f.env(), f.type(), f.deprecated(), f.envAliases()))
                .toList();
        assertThat(actual).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(facts);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void declaresMissingConceptsUnsupported(ComponentTable table) {
        assertThat(table.unsupported().keySet())
                .containsAll(Contract.fields(table.name()).stream()
                        .filter(field -> !field.exists())
                        .map(ContractField::concept)
                        .toList())
                .doesNotContainAnyElementsOf(TableRow.of(table).stream()
                        .map(row -> row.key().concept())
                        .toList());
        assertThat(table.unsupported().values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void filePrefixAndBlocks(ComponentTable table) {
        JsonNode facts = Contract.component(table.name());
        List<String> paths = new ArrayList<>(List.of(facts.path("redisPath").asText()));
        List<String> switches = new ArrayList<>(List.of(""));
        facts.path("extraBlocks").forEach(block -> {
            paths.add(block.path("redisPath").asText());
            switches.add(block.path("enabledBy").asText().split(" ", 2)[0]);
        });
        assertThat(table.file()).isEqualTo(facts.path("file").asText());
        assertThat(table.envPrefix()).isEqualTo(facts.path("envPrefix").asText());
        assertThat(table.blocks())
                .extracting(block -> String.join(".", block.path()))
                .isEqualTo(paths);
        assertThat(table.blocks()).extracting(ContractTest::enabledBy).isEqualTo(switches);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void evidenceBeginsWithASourceFileOfTheContract(ComponentTable table) {
        Map<String, ContractField> facts = Contract.fields(table.name()).stream()
                .filter(ContractField::exists)
                .collect(Collectors.toMap(ContractField::env, Function.identity()));
        Map<String, String> unfounded = new HashMap<>();
        for (TableRow row : TableRow.of(table)) {
            Matcher file = FILE.matcher(row.key().evidence());
            if (!file.find() || !facts.get(row.env()).source().contains(file.group())) {
                unfounded.put(row.env(), row.key().evidence());
            }
        }
        assertThat(unfounded).isEmpty();
    }

    private static String enabledBy(Block block) {
        return block.enabledBy() == null ? "" : block.enabledBy().json();
    }

    private static String line(Object... columns) {
        return Stream.of(columns).map(Object::toString).collect(Collectors.joining(" | "));
    }
}
