package io.tykredis.lint.rule.address;

import io.tykredis.catalog.Concept;
import io.tykredis.lint.Finding;
import io.tykredis.lint.StoreAt;
import io.tykredis.lint.StoreRule;
import io.tykredis.model.Topology;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;

/** The rule about too few or an even number of Sentinels. */
@Singleton
public final class SentinelCountRule extends StoreRule {

    public SentinelCountRule() {
        super(warning("sentinel-count", "there are fewer than 3 Sentinels, or an even number"), """
                {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379"]}}""", """
                {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}}""");
    }

    @Override
    protected void check(StoreAt storeAt, Consumer<Finding> found) {
        if (storeAt.topology() instanceof Topology.Sentinel
                && !votes(storeAt.addresses().size())
                && !isService(storeAt)) {
            found.accept(Finding.of(
                    storeAt.addressesAt(),
                    "Sentinels listed in " + storeAt.spelling().given(Concept.ADDRS) + ": "
                            + storeAt.addresses().size()
                            + ". Fewer than three cannot form a majority after a failure, and an even number can split"
                            + " evenly.",
                    "Run three or five Sentinels and list all of them."));
        }
    }

    /** Behind the name of a Kubernetes Service are all Sentinels. */
    private static boolean isService(StoreAt storeAt) {
        return storeAt.addresses().size() == 1
                && List.of(storeAt.addresses().get(0).endpoint().host().split("\\.", -1))
                        .contains("svc");
    }

    private static boolean votes(int count) {
        return count >= 3 && count % 2 == 1;
    }
}
