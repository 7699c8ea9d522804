package io.tykredis.lint.rule.address;

import io.tykredis.lint.Finding;
import io.tykredis.lint.StoreAt;
import io.tykredis.lint.StoreRule;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** The rule about repeated addresses. */
@Singleton
public final class DuplicateEndpointRule extends StoreRule {

    public DuplicateEndpointRule() {
        super(warning("duplicate-endpoint", "the same address is listed twice"), """
                {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379", "n1:6379"]}}""", """
                {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379", "n3:6379"]}}""");
    }

    @Override
    protected void check(StoreAt storeAt, Consumer<Finding> found) {
        if (storeAt.addresses().size() > 1) {
            repeated(storeAt, found);
        }
    }

    private static void repeated(StoreAt storeAt, Consumer<Finding> found) {
        Set<String> seen = new HashSet<>();
        for (StoreAt.NodeAddress address : storeAt.addresses()) {
            if (!seen.add(address.endpoint().toString().toLowerCase(Locale.ROOT))) {
                found.accept(Finding.of(
                        address.at(),
                        address.endpoint() + " is listed twice. The second entry has no effect.",
                        "Replace it with the intended address, or remove it."));
            }
        }
    }
}
