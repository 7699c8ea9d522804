package io.tykredis.redis.live;

import static io.tykredis.redis.live.CheckKind.CLUSTER_NODES;
import static io.tykredis.redis.live.CheckKind.CLUSTER_SLOTS;
import static io.tykredis.redis.live.CheckKind.CLUSTER_STATE;

import io.tykredis.spec.Endpoint;
import io.tykredis.spec.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The nodes that the spec names, then every other that these announce. */
final class ClusterExamination {

    private final StoreExamination store;
    private final Topology topology;

    ClusterExamination(StoreExamination store, Topology topology) {
        this.store = store;
        this.topology = topology;
    }

    void examine() {
        List<Endpoint> seeds = topology.endpoints().stream().distinct().toList();
        Map<Endpoint, DataNode> nodes =
                new LinkedHashMap<>(store.data(seeds.stream().map(Target::given).toList()));
        nodes.putAll(store.data(announced(nodes, seeds)));
        nodes.values().stream().filter(DataNode::clusterEnabled).forEach(this::state);
        if (nodes.values().stream().anyMatch(DataNode::clusterEnabled)) {
            slots(nodes);
        }
    }

    /** Primaries before replicas, as clients need them. */
    private static List<Target> announced(Map<Endpoint, DataNode> nodes, List<Endpoint> seeds) {
        Map<Endpoint, Target> targets = new LinkedHashMap<>();
        List<SlotRange> ranges = ranges(nodes);
        ranges.stream()
                .flatMap(range -> range.nodes().stream().limit(1))
                .sorted(Endpoints.ORDER)
                .forEach(node -> targets.putIfAbsent(node, new Target(node, "a primary")));
        ranges.stream()
                .flatMap(range -> range.nodes().stream().skip(1))
                .sorted(Endpoints.ORDER)
                .forEach(node -> targets.putIfAbsent(node, new Target(node, "a replica")));
        seeds.forEach(targets::remove);
        return List.copyOf(targets.values());
    }

    private static List<SlotRange> ranges(Map<Endpoint, DataNode> nodes) {
        List<SlotRange> ranges = new ArrayList<>();
        nodes.values().forEach(node -> ranges.addAll(node.slots()));
        return ranges;
    }

    private void state(DataNode node) {
        Checks checks = store.about(node.endpoint());
        if ("ok".equals(node.cluster().get("cluster_state"))) {
            checks.passed(CLUSTER_STATE, "cluster_state is ok.");
        } else if (node.cluster().isEmpty()) {
            checks.skipped(
                    CLUSTER_STATE,
                    "Sent CLUSTER INFO: refused → the state could not be looked at.",
                    "Give the user the right to CLUSTER INFO, or look at it by hand.");
        } else {
            checks.failed(
                    CLUSTER_STATE,
                    "Looked at cluster_state: fail → this node answers the components with CLUSTERDOWN.",
                    "See CLUSTER NODES for failed nodes, and CLUSTER SLOTS for slots that nobody serves.");
        }
        List<String> faults =
                node.nodes().stream().flatMap(ClusterNode::faults).sorted().toList();
        if (!faults.isEmpty()) {
            checks.failed(
                    CLUSTER_NODES,
                    "Looked at CLUSTER NODES: " + String.join(", ", faults)
                            + " → what such a node serves is lost or has no replica.",
                    "Start the node, or take it out with CLUSTER FORGET on every other.");
        } else if (!node.nodes().isEmpty()) {
            checks.passed(CLUSTER_NODES, "It sees " + node.nodes().size() + " nodes, none of them failed.");
        }
        store.add(checks);
    }

    private void slots(Map<Endpoint, DataNode> nodes) {
        Checks checks = store.about(null);
        String missing = SlotRange.missing(ranges(nodes));
        if (missing.isEmpty()) {
            checks.passed(CLUSTER_SLOTS, "All 16384 slots are served.");
        } else {
            checks.failed(
                    CLUSTER_SLOTS,
                    "Asked for the slots: nobody serves " + missing
                            + " → the cluster refuses commands, all of them with cluster-require-full-coverage.",
                    "Start the node that had them, or assign them: redis-cli --cluster fix.");
        }
        store.add(checks);
    }
}
