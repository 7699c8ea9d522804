package io.tykredis.importing.parity;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.importing.ConfigRule;
import io.tykredis.importing.Plane;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.spec.Store;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses are compared as sets: they are where a client begins to look. */
@Singleton
public final class ParityEndpoints implements ConfigRule {

    private static final Code CODE =
            new Code("parity-endpoints", Severity.ERROR, "two components of one plane are given different addresses");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}, "pump": {"analytics_storage_config": {"addrs": ["other:6379"]}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.pairs()
                .filter(pair -> !seeds(pair.ours()).equals(seeds(pair.theirs())))
                .map(pair -> Difference.finding(
                        pair,
                        "topology",
                        "is given other addresses than the "
                                + pair.first().table().title(),
                        "Give both the same addresses."));
    }

    private static Set<String> seeds(Store store) {
        return store.topology().endpoints().stream()
                .map(endpoint -> endpoint.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
