package io.tykredis.imports.rule;

import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.Addressing;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The rule about several addresses without a cluster, of which one is used. */
@Singleton
public final class IgnoredAddressesRule extends DeclaredRule implements ConfigRule {

    public IgnoredAddressesRule() {
        super(
                error(
                        "ignored-addresses",
                        "several addresses are given, with neither a master's name nor `enable_cluster`"),
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
                            "There is neither a master's name nor a cluster → of several addresses only "
                                    + (addressing.source().key().deprecated() ? "one, at random," : "the first")
                                    + " is ever dialled.",
                            "Turn the cluster on, name the Sentinels' master, or keep one address."))
                    : Stream.<Finding>empty();
        });
    }
}
