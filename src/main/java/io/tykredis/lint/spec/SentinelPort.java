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

/** 26379 is where Sentinels listen. */
@Singleton
public final class SentinelPort implements SpecRule {

    private static final Code CODE = new Code(
            "sentinel-port",
            Severity.WARNING,
            "an endpoint of a standalone, cluster or Enterprise topology has port 26379");
    private static final int PORT = 26_379;

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:26379"}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        for (Located located : subject.stores()) {
            if (!(located.topology() instanceof Topology.Sentinel)) {
                servers(located, found);
            }
        }
    }

    private static void servers(Located located, Consumer<Finding> found) {
        for (Located.Address address : located.addresses()) {
            if (address.endpoint().port() == PORT) {
                found.accept(Finding.of(
                        address.at(),
                        "26379 is the port of a Sentinel → without a master name the components take it for a Redis, and"
                                + " no command they send will work.",
                        "Use mode \"sentinel\" with \"masterName\", or write the port of the Redis itself, usually"
                                + " 6379."));
            }
        }
    }
}
