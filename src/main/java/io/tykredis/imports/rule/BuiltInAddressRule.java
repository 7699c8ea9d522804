package io.tykredis.imports.rule;

import io.tykredis.catalog.Concept;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.BlockReading;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.stream.Stream;

/** The rule about components without an address, which connect to their default. */
@Singleton
public final class BuiltInAddressRule extends DeclaredRule implements ConfigRule {

    public BuiltInAddressRule() {
        super(warning("built-in-address", "no address is set"), """
                {"configs": {"pump": {"analytics_storage_config": {"type": "redis"}}}}""", """
                {"configs": {"pump": {"analytics_storage_config": {"type": "redis", "addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.readings()
                .filter(reading -> !reading.misspells(Concept.ADDRS, Concept.HOST))
                .flatMap(reading -> reading.used()
                        .filter(block ->
                                block.isAddressUnset() && !block.isAddressRefused() && !isMisfit(reading, block))
                        .map(block -> new Finding(
                                reading.table().name(),
                                block.at(),
                                "The " + reading.table().title() + " reads no address of its "
                                        + block.block().role().name().toLowerCase(Locale.ROOT)
                                        + " store here, so it connects to its default, "
                                        + block.addressing().addresses().get(0).shown() + ".",
                                "Set " + reading.spelling(block.block(), Concept.ADDRS)
                                        + ", even if this default is correct.")));
    }

    /** Whether the block is not an object, which another rule reports. */
    private static boolean isMisfit(ComponentReading reading, BlockReading block) {
        return reading.misfits().stream()
                .anyMatch(misfit -> block.block().path().stream().anyMatch(misfit.name()::equalsIgnoreCase));
    }
}
