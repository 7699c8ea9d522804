package io.tykredis.redis.probe;

import static io.tykredis.redis.probe.CheckKind.REPLICAS;
import static io.tykredis.redis.probe.CheckKind.REPLICA_LINK;
import static io.tykredis.redis.probe.CheckKind.SENTINEL_AGREEMENT;

import io.tykredis.model.Endpoint;
import io.tykredis.model.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The examination of all Sentinels, then of the master and replicas that they name. */
final class SentinelTopologyProbe {

    private final StoreProbe store;
    private final Topology.Sentinel topology;

    SentinelTopologyProbe(StoreProbe store, Topology.Sentinel topology) {
        this.store = store;
        this.topology = topology;
    }

    void examine() {
        Map<Endpoint, SentinelView> views = new LinkedHashMap<>(store.sentinels(
                topology.sentinels().stream().distinct().map(ProbeTarget::given).toList(), topology.masterName()));
        List<ProbeTarget> others = views.values().stream()
                .flatMap(view -> view.others().stream())
                .filter(other -> !topology.sentinels().contains(other))
                .distinct()
                .sorted(Endpoints.ORDER)
                .map(other -> new ProbeTarget(other, "another Sentinel"))
                .toList();
        views.putAll(store.sentinels(others, topology.masterName()));
        agreed(views).ifPresent(master -> {
            agreement(views, master);
            data(views, master);
        });
    }

    /** The master that most Sentinels name; in a tie, the first in order. */
    private static Optional<Endpoint> agreed(Map<Endpoint, SentinelView> views) {
        return views.values().stream()
                .collect(Collectors.groupingBy(SentinelView::master, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.<Map.Entry<Endpoint, Long>>comparingLong(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Endpoints.ORDER.reversed()))
                .map(Map.Entry::getKey);
    }

    private void agreement(Map<Endpoint, SentinelView> views, Endpoint master) {
        views.forEach((sentinel, view) -> {
            CheckRecorder checks = store.about(sentinel);
            if (view.master().equals(master)) {
                checks.passed(SENTINEL_AGREEMENT, "The Sentinel reports the same master as the others.");
            } else {
                checks.failed(
                        SENTINEL_AGREEMENT,
                        "This Sentinel reports the master " + view.master() + ", but most report " + master
                                + ". A component that uses this Sentinel writes to another Redis.",
                        "Wait if a failover is in progress. Otherwise run SENTINEL REMOVE and SENTINEL MONITOR on this Sentinel.");
            }
            store.add(checks);
        });
    }

    private void data(Map<Endpoint, SentinelView> views, Endpoint master) {
        List<Endpoint> replicas = views.values().stream()
                .filter(view -> view.master().equals(master))
                .flatMap(view -> view.replicas().stream())
                .distinct()
                .sorted(Endpoints.ORDER)
                .toList();
        List<ProbeTarget> targets = new ArrayList<>(List.of(new ProbeTarget(master, "the master")));
        replicas.forEach(replica -> targets.add(new ProbeTarget(replica, "a replica")));
        Map<Endpoint, DataNode> nodes = store.data(targets);
        nodes.forEach((endpoint, node) -> {
            CheckRecorder checks = store.about(endpoint);
            if (endpoint.equals(master)) {
                StoreProbe.masterRole(
                        node, checks, "Wait if a failover is in progress. Otherwise check the Sentinels' log.");
                replicas(replicas, checks);
            } else {
                link(node, master, checks);
            }
            store.add(checks);
        });
    }

    private static void replicas(List<Endpoint> replicas, CheckRecorder checks) {
        if (replicas.isEmpty()) {
            checks.failed(
                    REPLICAS,
                    "The Sentinels report no replica. If the master fails, no other server can take over.",
                    "Add a replica: set replicaof on another server.");
        } else {
            checks.passed(
                    REPLICAS,
                    "The Sentinels report the replicas "
                            + replicas.stream().map(Endpoint::toString).collect(Collectors.joining(", ")) + ".");
        }
    }

    private static void link(DataNode node, Endpoint master, CheckRecorder checks) {
        Function<String, String> told = what ->
                "Replication does not work: " + what + ". After a failover to this server, recent writes are lost.";
        if (!node.isReplica()) {
            checks.failed(
                    REPLICA_LINK,
                    told.apply("the server is not a replica"),
                    "Wait until the Sentinels reconfigure it, or check their log.");
        } else if (!node.linkIsUp()) {
            checks.failed(
                    REPLICA_LINK,
                    told.apply("the link to "
                            + node.master().map(Endpoint::toString).orElse("its master") + " is down"),
                    "Check the replica's log. Often masterauth, masteruser or TLS differ.");
        } else {
            checks.passed(
                    REPLICA_LINK, "The replica is connected to " + node.master().orElse(master) + ".");
        }
    }
}
