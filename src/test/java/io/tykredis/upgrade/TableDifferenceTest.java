package io.tykredis.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.TableEntry;
import io.tykredis.catalog.Tables;
import io.tykredis.model.Version;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The differences between any two releases, in either direction. */
class TableDifferenceTest {

    @ParameterizedTest
    @MethodSource("io.tykredis.catalog.Tables#all")
    void aDowngradeIsTheUpgradeReversed(ComponentTable table) {
        for (Version from : Tables.breakpoints(table)) {
            for (Version to : Tables.breakpoints(table)) {
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
    @MethodSource("io.tykredis.catalog.Tables#all")
    void theStepsEqualTheWholeUpgrade(ComponentTable table) {
        for (Version to : Tables.breakpoints(table)) {
            Set<TableEntry> keys = read(table, table.oldest());
            PathStep.between(table, table.oldest(), to).forEach(step -> {
                keys.removeAll(step.difference().keys().ends());
                keys.addAll(step.difference().keys().begins());
            });
            assertThat(keys).isEqualTo(read(table, to));
        }
    }

    private static Set<TableEntry> read(ComponentTable table, Version release) {
        return table.entries().filter(entry -> entry.readBy().contains(release)).collect(Collectors.toSet());
    }
}
