package io.tykredis.lint.spec;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.Located;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import io.tykredis.spec.Topology;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The nodes of a cluster are seeds: the client needs one that answers. */
@Singleton
public final class ClusterSeedCount implements SpecRule {

    private static final Code CODE = new Code(
            "cluster-seed-count",
            Severity.INFO,
            "fewer than 3 nodes of a cluster are listed; one is right for a configuration endpoint");
    private static final int ENOUGH = 3;

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379"]}}""", """
                {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379", "n3:6379"]}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        for (Located located : subject.stores()) {
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
    }

    private static boolean configurationEndpoint(Located located) {
        return located.addresses().size() == 1
                && ManagedElasticacheMode.isConfigurationEndpoint(
                        located.addresses().get(0).endpoint());
    }
}
