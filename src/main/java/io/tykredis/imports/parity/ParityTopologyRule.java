package io.tykredis.imports.parity;

import io.tykredis.catalog.Concept;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import io.tykredis.model.Store;
import io.tykredis.model.Topology;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Stream;

/** The rule about components of one plane with different topologies or masters. */
@Singleton
public final class ParityTopologyRule extends DeclaredRule implements ConfigRule {

    public ParityTopologyRule() {
        super(
                error("parity-topology", "two components use different topologies, or different Sentinel master names"),
                """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["n1:6379", "n2:6379", "n3:6379"], "enable_cluster": true}}, "pump": {"analytics_storage_config": {"addrs": ["n1:6379"]}}}}""",
                """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}, "pump": {"analytics_storage_config": {"addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Set<Concept> compares() {
        return ParityDifference.ADDRESSING;
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return Stream.concat(
                plane.comparablePairs()
                        .filter(pair -> !mode(pair.ours()).equals(mode(pair.theirs())) && !isModeOpen(pair))
                        .map(ParityTopologyRule::modes),
                plane.comparablePairs()
                        .filter(ParityTopologyRule::haveDifferentMasters)
                        .map(ParityTopologyRule::masters));
    }

    private static Finding modes(Plane.Pair pair) {
        if (pair.haveSameAddresses() && pair.ours().topology() instanceof Topology.Sentinel sentinel) {
            return missing(
                    pair,
                    "the master name",
                    "Set " + ParityDifference.key(pair, pair.second(), Concept.MASTER_NAME) + " to \""
                            + sentinel.masterName() + "\".");
        } else if (pair.haveSameAddresses() && pair.ours().topology() instanceof Topology.Cluster) {
            return missing(
                    pair,
                    "cluster mode",
                    "Set " + pair.spelling(pair.second()).on(Concept.ENABLE_CLUSTER)
                            + ParityDifference.place(pair, pair.second(), Concept.ENABLE_CLUSTER) + ".");
        }
        return ParityDifference.finding(
                pair,
                "topology",
                "The " + ParityDifference.second(pair) + " uses " + kind(pair.theirs()) + ", the "
                        + ParityDifference.first(pair) + " " + kind(pair.ours()) + ". "
                        + ParityDifference.effect(pair),
                "Use the same topology for both: set the addresses, the cluster flag and the master name alike.");
    }

    private static Finding missing(Plane.Pair pair, String what, String fix) {
        return ParityDifference.finding(
                        pair,
                        "topology",
                        "The " + ParityDifference.second(pair) + " has the addresses of the "
                                + ParityDifference.first(pair)
                                + ", but not " + what + ". It uses them as " + kind(pair.theirs()) + ", the "
                                + ParityDifference.first(pair) + " as " + kind(pair.ours()) + ".",
                        fix)
                .fixedBy(MissingSetting.topology(pair));
    }

    private static Finding masters(Plane.Pair pair) {
        return ParityDifference.finding(
                pair,
                "topology/masterName",
                "The " + ParityDifference.second(pair) + " uses the Sentinel master " + master(pair.theirs()) + ", the "
                        + ParityDifference.first(pair) + " " + master(pair.ours()) + ". "
                        + ParityDifference.effect(pair),
                ParityDifference.set(pair, Concept.MASTER_NAME, master(pair.ours()), master(pair.theirs())));
    }

    /** Whether the input does not show the mode of one of them. A master name decides it, whatever else is set. */
    private static boolean isModeOpen(Plane.Pair pair) {
        return Stream.of(pair.first(), pair.second())
                .filter(member ->
                        pair.spelling(member).block().text(Concept.MASTER_NAME).isEmpty())
                .anyMatch(member -> Stream.of(Concept.MASTER_NAME, Concept.ENABLE_CLUSTER)
                        .anyMatch(setting ->
                                member.reading().isOpen(pair.spelling(member).block(), setting)));
    }

    private static boolean haveDifferentMasters(Plane.Pair pair) {
        return pair.ours().topology() instanceof Topology.Sentinel ours
                && pair.theirs().topology() instanceof Topology.Sentinel theirs
                && !ours.masterName().equals(theirs.masterName());
    }

    private static String mode(Store store) {
        return store.topology().mode();
    }

    private static String kind(Store store) {
        Topology topology = store.topology();
        if (topology instanceof Topology.Sentinel) {
            return "Sentinels";
        }
        return topology.clustered() ? "a cluster" : "a single server";
    }

    private static String master(Store store) {
        return "\"" + ((Topology.Sentinel) store.topology()).masterName() + "\"";
    }
}
