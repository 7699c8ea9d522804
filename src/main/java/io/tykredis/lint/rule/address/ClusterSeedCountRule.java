package io.tykredis.lint.rule.address;

import io.tykredis.lint.Finding;
import io.tykredis.lint.StoreAt;
import io.tykredis.lint.StoreRule;
import io.tykredis.model.Topology;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The nodes of a cluster are seeds: the client needs one that answers. */
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
    protected void check(StoreAt located, Consumer<Finding> found) {
        if (located.topology() instanceof Topology.Cluster
                && located.addresses().size() < ENOUGH
                && !configurationEndpoint(located)) {
            found.accept(Finding.of(
                    located.addressesAt(),
                    "The nodes are where a component asks for the rest of the cluster → with few of them, one outage"
                            + " at its start can keep it from connecting.",
                    "List at least three nodes, unless the one is a configuration endpoint."));
        }
    }

    private static boolean configurationEndpoint(StoreAt located) {
        return located.addresses().size() == 1
                && AddressRulesRule.isConfigurationEndpoint(
                        located.addresses().get(0).endpoint());
    }
}
