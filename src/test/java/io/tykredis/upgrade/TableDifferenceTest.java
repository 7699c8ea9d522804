package io.tykredis.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.TableEntry;
import io.tykredis.catalog.Tables;
import io.tykredis.model.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The differences between any two releases, in either direction. */
class TableDifferenceTest {

    static Stream<ComponentTable> tables() {
        return Tables.all().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aDowngradeIsTheUpgradeReversed(ComponentTable table) {
        List<Version> releases = List.copyOf(Tables.breakpoints(table));
        for (Version from : releases) {
            for (Version to : releases) {
                TableDifference up = TableDifference.of(table, from, to);
                TableDifference down = TableDifference.of(table, to, from);
                assertThat(up.keys().begins()).isEqualTo(down.keys().ends());
                assertThat(up.variables().ends()).isEqualTo(down.variables().begins());
                assertThat(up.defects().ends()).hasSameSizeAs(down.defects().begins());
                assertThat(up.spellings())
                        .isEqualTo(down.spellings().stream()
                                .map(change -> new SpellingChange(change.after(), change.before()))
                                .toList());
                assertThat(up.isEmpty()).isEqualTo(down.isEmpty());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theStepsEqualTheWholeUpgrade(ComponentTable table) {
        List<Version> releases = List.copyOf(Tables.breakpoints(table));
        Version first = releases.get(0);
        for (Version to : releases) {
            Set<TableEntry> keys = read(table, first);
            for (PathStep step : PathStep.between(table, first, to)) {
                keys.removeAll(step.difference().keys().ends());
                keys.addAll(step.difference().keys().begins());
            }
            assertThat(keys).isEqualTo(read(table, to));
        }
    }

    private static Set<TableEntry> read(ComponentTable table, Version release) {
        return table.entries()
                .filter(entry -> entry.readBy().contains(release))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
