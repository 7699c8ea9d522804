package io.tykredis.lint.rule.address;

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
                        "fewer than 3 nodes of a cluster are listed; one is right for a configuration endpoint"),
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
                    "The nodes are where a component asks for the rest of the cluster → with few of them, one outage"
                            + " at its start can keep it from connecting.",
                    "List at least three nodes, unless the one is a configuration endpoint."));
        }
    }

    private static boolean configurationEndpoint(StoreAt storeAt) {
        return storeAt.addresses().size() == 1
                && AddressRules.isConfigurationEndpoint(
                        storeAt.addresses().get(0).endpoint());
    }
}
