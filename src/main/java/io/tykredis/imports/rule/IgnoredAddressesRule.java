package io.tykredis.imports.rule;

import io.tykredis.catalog.Concept;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.Addressing;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The rule about several addresses without a cluster. The component uses only one of them. */
@Singleton
public final class IgnoredAddressesRule extends DeclaredRule implements ConfigRule {

    public IgnoredAddressesRule() {
        super(
                error("ignored-addresses", "several addresses are set, but neither a master name nor cluster mode"),
                """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["n1:6379", "n2:6379", "n3:6379"]}}}}""",
                """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["n1:6379", "n2:6379", "n3:6379"], "enable_cluster": true}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.blocks().flatMap(block -> {
            Addressing addressing = block.addressing();
            boolean ignored =
                    addressing.addresses().size() > addressing.dialled().size();
            return ignored && addressing.source() != null
                    ? Stream.of(new Finding(
                            block.table().name(),
                            addressing.source().at(),
                            addressing.source() + " has "
                                    + addressing.addresses().size()
                                    + " addresses, but neither cluster mode nor a master name is set. The "
                                    + block.table().title() + " connects only to "
                                    + (addressing.source().key().deprecated()
                                            ? "one of them, at random."
                                            : addressing.dialled().get(0).shown() + "."),
                            "For a cluster, set " + plane.spelling(block).on(Concept.ENABLE_CLUSTER)
                                    + ". For Sentinels, set "
                                    + plane.spelling(block).on(Concept.MASTER_NAME)
                                    + ". For a single server, keep one address."))
                    : Stream.<Finding>empty();
        });
    }
}
