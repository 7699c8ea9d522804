package io.tykredis.imports.parity;

import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import io.tykredis.model.Store;
import io.tykredis.model.Topology;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The rule about components of one plane with different topologies or masters. */
@Singleton
public final class ParityTopologyRule extends DeclaredRule implements ConfigRule {

    public ParityTopologyRule() {
        super(
                error(
                        "parity-topology",
                        "two components of one plane take their Redis to be of different kinds, or ask Sentinels for different masters"),
                """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["n1:6379", "n2:6379", "n3:6379"], "enable_cluster": true}}, "pump": {"analytics_storage_config": {"addrs": ["n1:6379"]}}}}""",
                """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return Stream.concat(
                plane.pairs()
                        .filter(pair -> !mode(pair.ours()).equals(mode(pair.theirs())))
                        .map(ParityTopologyRule::modes),
                plane.pairs().filter(ParityTopologyRule::haveDifferentMasters).map(ParityTopologyRule::masters));
    }

    private static Finding modes(Plane.Pair pair) {
        return ParityDifference.finding(
                pair,
                "topology",
                "uses a " + mode(pair.theirs()) + " where the "
                        + pair.first().table().title() + " uses a " + mode(pair.ours()),
                "Give both the same mode.");
    }

    private static Finding masters(Plane.Pair pair) {
        return ParityDifference.finding(
                pair,
                "topology/masterName",
                "asks the Sentinels for another master than the "
                        + pair.first().table().title(),
                "Give both the same master's name.");
    }

    private static boolean haveDifferentMasters(Plane.Pair pair) {
        return pair.ours().topology() instanceof Topology.Sentinel ours
                && pair.theirs().topology() instanceof Topology.Sentinel theirs
                && !ours.masterName().equals(theirs.masterName());
    }

    private static String mode(Store store) {
        return store.topology().mode();
    }
}
