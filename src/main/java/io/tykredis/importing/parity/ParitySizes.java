package io.tykredis.importing.parity;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.importing.ConfigRule;
import io.tykredis.importing.Plane;
import io.tykredis.json.Pointer;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.stream.Stream;

/** A spec has a place for the sizes of each component's first connection only. */
@Singleton
public final class ParitySizes implements ConfigRule {

    private static final Code CODE = new Code(
            "parity-sizes",
            Severity.WARNING,
            "pool or timeout of a component's separate store differ from the other's, which a spec cannot say");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}, "enable_separate_analytics_store": true, "analytics_storage": {"addrs": ["stats:6379"]}}, "mdcb": {"storage": {"addrs": ["redis:6379"]}, "enable_separate_analytics_store": true, "analytics_storage": {"addrs": ["stats:6379"], "timeout": 9}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}, "enable_separate_analytics_store": true, "analytics_storage": {"addrs": ["stats:6379"]}}, "mdcb": {"storage": {"addrs": ["redis:6379"]}, "enable_separate_analytics_store": true, "analytics_storage": {"addrs": ["stats:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.pairs()
                .filter(pair -> !pair.second().place(pair.role()).equals(Pointer.ROOT))
                .filter(pair -> !Objects.equals(
                                pair.ours().pool(), pair.theirs().pool())
                        || !Objects.equals(
                                pair.ours().timeoutSeconds(), pair.theirs().timeoutSeconds()))
                .map(pair -> Difference.finding(
                        pair,
                        "pool",
                        "has another pool or timeout for its separate store than the "
                                + pair.first().table().title(),
                        "a spec has no place for it, and lacks it",
                        "Set it in the component's own configuration."));
    }
}
