package io.tykredis.lint.spec;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.Located;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import io.tykredis.spec.Endpoint;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A configuration endpoint exists only where cluster mode is on. */
@Singleton
public final class ManagedElasticacheMode implements SpecRule {

    private static final Code CODE = new Code(
            "managed-elasticache-mode",
            Severity.WARNING,
            "a `clustercfg` endpoint of ElastiCache is used without cluster mode");
    private static final String LABEL = "clustercfg";

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
    public void check(Subject subject, Consumer<Finding> found) {
        for (Located located : subject.stores()) {
            if (!located.topology().clustered()) {
                unclustered(located, found);
            }
        }
    }

    private static void unclustered(Located located, Consumer<Finding> found) {
        for (Located.Address address : located.addresses()) {
            if (isConfigurationEndpoint(address.endpoint())) {
                found.accept(Finding.of(
                        address.at(),
                        "This is the configuration endpoint of a cluster → a client that does not speak the cluster"
                                + " protocol ends in MOVED errors.",
                        "Use mode \"cluster\" with this endpoint as the only node."));
            }
        }
    }

    /** {@code clustercfg} comes first in the name with TLS, and further behind without. */
    static boolean isConfigurationEndpoint(Endpoint endpoint) {
        String host = endpoint.host().toLowerCase(Locale.ROOT);
        // Hardly any host is worth the splitting.
        return host.contains(LABEL) && List.of(host.split("\\.", -1)).contains(LABEL);
    }
}
