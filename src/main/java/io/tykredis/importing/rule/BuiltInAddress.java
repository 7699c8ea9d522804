package io.tykredis.importing.rule;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.importing.ConfigRule;
import io.tykredis.importing.Occurrence;
import io.tykredis.importing.Plane;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.mapping.Concept;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.stream.Stream;

/** A component that is told of no Redis looks for one beside itself. */
@Singleton
public final class BuiltInAddress implements ConfigRule {

    private static final Code CODE =
            new Code("built-in-address", Severity.WARNING, "a component is given no address at all");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"configs": {"pump": {"analytics_storage_config": {"type": "redis"}}}}""", """
                {"configs": {"pump": {"analytics_storage_config": {"type": "redis", "addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.blocks()
                .filter(block -> block.addressing().source() == null
                        && block.of(Concept.HOST).filter(Occurrence::says).isEmpty())
                .map(block -> new Finding(
                        block.table().name(),
                        block.at(),
                        "The " + block.table().title() + " is given no address for its "
                                + block.block().role().name().toLowerCase(Locale.ROOT) + " store → it dials "
                                + block.addressing().addresses().get(0).text() + ".",
                        "Add the list of addresses, even if that is the one."));
    }
}
