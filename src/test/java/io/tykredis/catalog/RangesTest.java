package io.tykredis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The releases that read each key equal those in the contract. */
class RangesTest {

    private static final Pattern SINCE = Pattern.compile("(<=)?(\\d+(?:\\.\\d+)+)(?: .*)?");

    /**
     * Without a known first release, all releases count as reading the key, so that a user's value is never dropped.
     */
    private static final Set<String> UNDATED = Set.of("TYK_MDCB_STORAGE_DEBUG", "TYK_MDCB_ANALYTICSSTORAGE_DEBUG");

    static Stream<ComponentTable> tables() {
        return Tables.all().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void oldestAndNewest(ComponentTable table) {
        assertThat(table.oldest()).isEqualTo(Contract.oldest(table.name()));
        assertThat(table.newest()).isEqualTo(Contract.newest(table.name()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void keys(ComponentTable table) {
        Map<String, ContractField> fields = Contract.fields(table.name()).stream()
                .filter(ContractField::exists)
                .collect(Collectors.toMap(ContractField::env, Function.identity()));
        Map<String, String> actual = new TreeMap<>();
        Map<String, String> facts = new TreeMap<>();
        for (TableRow row : TableRow.of(table)) {
            actual.put(row.env(), row.key().readBy().toString());
            facts.put(row.env(), expected(table, row, fields.get(row.env())).toString());
        }
        assertThat(actual).isEqualTo(facts);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void references(ComponentTable table) {
        Map<String, String> actual = new TreeMap<>();
        table.entries()
                .filter(entry -> entry.block() != null)
                .filter(entry ->
                        entry.block().kv().concepts().contains(entry.key().concept()))
                .forEach(entry -> entry.block()
                        .kv()
                        .schemes()
                        .forEach((scheme, releases) -> actual.put(entry.json() + " " + scheme, releases.toString())));
        assertThat(actual).isEqualTo(Contract.references(table.name()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theNewestReleaseDoesNotReadUnusedKeys(ComponentTable table) {
        Map<String, Boolean> actual = TableRow.of(table).stream()
                .collect(Collectors.toMap(
                        TableRow::env, row -> row.key().readBy().contains(table.newest())));
        assertThat(Contract.fields(table.name()))
                .filteredOn(field -> field.exists() && !field.read())
                .allSatisfy(field -> assertThat(actual).containsEntry(field.env(), false));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void blocks(ComponentTable table) {
        Map<String, Releases> ranges = Contract.ranges(table.name());
        for (Block block : table.blocks()) {
            Releases always = block.enabledBy() == null
                    ? Releases.ALL
                    : ranges.get(block.enabledBy().json());
            assertThat(block.readBy()).isEqualTo(ranges.getOrDefault(String.join(".", block.path()), always));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noDatedKeyIsMissing(ComponentTable table) {
        Set<String> actual = new HashSet<>();
        TableRow.of(table).forEach(row -> actual.add(row.member()));
        table.blocks().forEach(block -> actual.add(String.join(".", block.path())));
        assertThat(actual).containsAll(Contract.ranges(table.name()).keySet());
    }

    private static Releases expected(ComponentTable table, TableRow row, ContractField field) {
        Releases dated = Contract.ranges(table.name()).get(row.member());
        if (!field.read() && (dated == null || dated.contains(table.newest()))) {
            return Releases.NONE;
        }
        if (dated != null) {
            return dated;
        }
        Matcher since = SINCE.matcher(field.since());
        if (since.matches()) {
            return since.group(1) == null ? Releases.since(since.group(2)) : Releases.ALL;
        }
        assertThat(List.of(field.env())).as("undated").isSubsetOf(UNDATED);
        return Releases.ALL;
    }
}
