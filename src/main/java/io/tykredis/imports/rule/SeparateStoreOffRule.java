package io.tykredis.imports.rule;

import io.tykredis.catalog.Key;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The rule about separate stores whose switch is off. */
@Singleton
public final class SeparateStoreOffRule extends DeclaredRule implements ConfigRule {

    public SeparateStoreOffRule() {
        super(
                warning("separate-store-off", "a separate cache or analytics store is configured, but not enabled"),
                """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}, "cache_storage": {"addrs": ["cache:6379"]}}}}""",
                """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}, "enable_separate_cache_store": true, "cache_storage": {"addrs": ["cache:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.readings().flatMap(reading -> reading.blocks().stream()
                .filter(block -> block.all().stream().anyMatch(FoundKey::isSet))
                .flatMap(block -> block.missing().stream()
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
