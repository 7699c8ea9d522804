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

/** 6379 is where Redis itself listens. */
@Singleton
public final class SentinelDataPort implements SpecRule {

    private static final Code CODE = new Code("sentinel-data-port", Severity.WARNING, "a sentinel has port 6379");
    private static final int PORT = 6379;

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:6379", "s2:26379", "s3:26379"]}}""", """
                {"topology": {"mode": "sentinel", "masterName": "mymaster", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        for (Located located : subject.stores()) {
            if (located.topology() instanceof Topology.Sentinel) {
                sentinels(located, found);
            }
        }
    }

    private static void sentinels(Located located, Consumer<Finding> found) {
        for (Located.Address address : located.addresses()) {
            if (address.endpoint().port() == PORT) {
                found.accept(Finding.of(
                        address.at(),
                        "6379 is the port of a Redis → it does not know where the master is, and the components cannot"
                                + " use it as a Sentinel.",
                        "Write the port of the Sentinel, usually 26379."));
            }
        }
    }
}
