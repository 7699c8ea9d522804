package io.tykredis.imports.rule;

import io.tykredis.catalog.Key;
import io.tykredis.diagnostic.Code;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.BlockReading;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.RuleTable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules about separate stores whose switch is off, as a table. */
@Singleton
public final class SeparateStoreRules implements RuleTable {

    private record Row(Code code, Predicate<BlockReading> which, Example example) implements ConfigRule {

        @Override
        public Stream<Finding> check(Plane plane) {
            return off(plane, which);
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row(
                    Code.warning(
                            "separate-store-off", "a separate cache or analytics store is configured, but not enabled"),
                    block -> !isOffOnPurpose(block),
                    new Example("""
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}, "cache_storage": {"addrs": ["cache:6379"]}}}}""", """
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}, "enable_separate_cache_store": true, "cache_storage": {"addrs": ["cache:6379"]}}}}""")),
            // Most tyk.conf templates contain the block with its switch set to false.
            new Row(
                    Code.info(
                            "separate-store-unused",
                            "a separate cache or analytics store is configured, but switched off"),
                    SeparateStoreRules::isOffOnPurpose,
                    new Example("""
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}, "enable_separate_cache_store": false, "cache_storage": {"addrs": ["cache:6379"]}}}}""", """
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}, "enable_separate_cache_store": false}}}""")));

    @Override
    public List<Row> rules() {
        return ROWS;
    }

    private static boolean isOffOnPurpose(BlockReading block) {
        return block.switches().stream().anyMatch(found -> found.counts() && !found.isSet());
    }

    private static Stream<Finding> off(Plane plane, Predicate<BlockReading> which) {
        return plane.readings().flatMap(reading -> reading.blocks().stream()
                .filter(block -> block.all().stream().anyMatch(FoundKey::isSet))
                .filter(which)
                .flatMap(block -> block.missing().stream()
                        .filter(missing -> !reading.isOpen(block, missing.concept()))
                        .map(missing -> new Finding(
                                reading.table().name(),
                                block.at(),
                                "The separate store is configured, but " + spelled(reading, missing) + " is off. The "
                                        + reading.table().title()
                                        + (missing.equals(block.block().requires())
                                                ? " never opens it."
                                                : " ignores it and uses the main store."),
                                "Set " + spelled(reading, missing) + " to true, or remove the separate store."))));
    }

    private static String spelled(ComponentReading reading, Key key) {
        return reading.fileRead() ? "\"" + key.json() + "\"" : reading.table().envPrefix() + key.env();
    }
}
