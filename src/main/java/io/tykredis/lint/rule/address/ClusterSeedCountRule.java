package io.tykredis.lint.rule.address;

import io.tykredis.catalog.Concept;
import io.tykredis.lint.Finding;
import io.tykredis.lint.StoreAt;
import io.tykredis.lint.StoreRule;
import io.tykredis.model.Topology;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The rule about clusters with few seed nodes. */
@Singleton
public final class ClusterSeedCountRule extends StoreRule {

    private static final int ENOUGH = 3;

    public ClusterSeedCountRule() {
        super(
                info(
                        "cluster-seed-count",
                        "fewer than 3 cluster nodes are listed, except for a single configuration endpoint"),
                """
                {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379"]}}""",
                """
                {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379", "n3:6379"]}}""");
    }

    @Override
    protected void check(StoreAt storeAt, Consumer<Finding> found) {
        if (storeAt.topology() instanceof Topology.Cluster
                && storeAt.addresses().size() < ENOUGH
                && !configurationEndpoint(storeAt)) {
            found.accept(Finding.of(
                    storeAt.addressesAt(),
                    "Cluster nodes listed in " + storeAt.spelling().given(Concept.ADDRS) + ": "
                            + storeAt.addresses().size()
                            + ". If they are down when a component starts, it cannot discover the rest of the cluster.",
                    "List at least three nodes. A single configuration endpoint is also fine."));
        }
    }

    private static boolean configurationEndpoint(StoreAt storeAt) {
        return storeAt.addresses().size() == 1
                && AddressRules.isConfigurationEndpoint(
                        storeAt.addresses().get(0).endpoint());
    }
}
