package io.tykredis.importing.parity;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.importing.ConfigRule;
import io.tykredis.importing.Plane;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.spec.Topology;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** One of two that take a Redis for different things is wrong. */
@Singleton
public final class ParityTopology implements ConfigRule {

    private static final Code CODE = new Code(
            "parity-topology",
            Severity.ERROR,
            "two components of one plane take their Redis to be of different kinds, or ask Sentinels for different masters");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["n1:6379", "n2:6379", "n3:6379"], "enable_cluster": true}}, "pump": {"analytics_storage_config": {"addrs": ["n1:6379"]}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.pairs()
                .filter(pair ->
                        !kind(pair.ours().topology()).equals(kind(pair.theirs().topology())))
                .map(pair -> Difference.finding(
                        pair,
                        "topology",
                        "uses a " + pair.theirs().topology().mode() + " where the "
                                + pair.first().table().title() + " uses a "
                                + pair.ours().topology().mode() + ", or another master",
                        "Give both the same mode."));
    }

    private static List<String> kind(Topology topology) {
        return topology instanceof Topology.Sentinel sentinel
                ? List.of(topology.mode(), sentinel.masterName())
                : List.of(topology.mode());
    }
}
