package io.tykredis.lint.spec;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import io.tykredis.spec.Endpoint;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A configuration endpoint exists only where cluster mode is on. */
@Singleton
public final class ManagedElasticacheMode implements SpecRule {

    private static final Code CODE = new Code(
            "managed-elasticache-mode",
            Severity.WARNING,
            "a `clustercfg` endpoint of ElastiCache is used without cluster mode");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "clustercfg.example.use1.cache.amazonaws.com:6379"}}""", """
                {"topology": {"mode": "cluster", "nodes": ["clustercfg.example.use1.cache.amazonaws.com:6379"]}}""");
    }

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.stores()
                .filter(located -> !located.topology().clustered())
                .flatMap(located -> located.addresses().stream())
                .filter(address -> isConfigurationEndpoint(address.endpoint()))
                .map(address -> Finding.of(
                        address.at(),
                        "This is the configuration endpoint of a cluster → a client that does not speak the cluster"
                                + " protocol ends in MOVED errors.",
                        "Use mode \"cluster\" with this endpoint as the only node."));
    }

    /** {@code clustercfg} comes first in the name with TLS, and further behind without. */
    static boolean isConfigurationEndpoint(Endpoint endpoint) {
        return List.of(endpoint.host().toLowerCase(Locale.ROOT).split("\\.", -1))
                .contains("clustercfg");
    }
}
