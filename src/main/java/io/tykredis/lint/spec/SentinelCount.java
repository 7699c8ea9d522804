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

/** Sentinels vote. */
@Singleton
public final class SentinelCount implements SpecRule {

    private static final Code CODE =
            new Code("sentinel-count", Severity.WARNING, "there are fewer than 3 Sentinels, or an even number");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379"]}}""", """
                {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        for (Located located : subject.stores()) {
            if (located.topology() instanceof Topology.Sentinel
                    && !votes(located.addresses().size())) {
                found.accept(Finding.of(
                        located.addressesAt(),
                        "Sentinels listed: " + located.addresses().size()
                                + " → fewer than three cannot outvote a failed one,"
                                + " and an even number can split in half.",
                        "Run and list 3 or 5 Sentinels."));
            }
        }
    }

    private static boolean votes(int count) {
        return count >= 3 && count % 2 == 1;
    }
}
