package io.tykredis.imports.rule;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** A store of its own counts only if its switch is on. */
@Singleton
public final class SeparateStoreOffRule implements ConfigRule {

    private static final Code CODE = new Code(
            "separate-store-off", Severity.WARNING, "a cache or analytics store is described, but its switch is off");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}, "cache_storage": {"addrs": ["cache:6379"]}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}, "enable_separate_cache_store": true, "cache_storage": {"addrs": ["cache:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.readings().flatMap(reading -> reading.blocks().stream()
                .filter(block -> block.all().stream().anyMatch(FoundKey::says))
                .flatMap(block -> block.missing().stream()
                        .map(missing -> new Finding(
                                reading.table().name(),
                                block.at(),
                                "The store is described, but \"" + missing.json() + "\" is off → "
                                        + (missing.equals(block.block().requires())
                                                ? "it is never opened."
                                                : "all of it is ignored, and the main store is used."),
                                "Turn \"" + missing.json() + "\" on, or remove the store."))));
    }
}
