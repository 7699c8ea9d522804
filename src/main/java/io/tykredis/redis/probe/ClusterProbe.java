package io.tykredis.redis.probe;

import io.tykredis.model.Endpoint;
import io.tykredis.model.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The examination of a cluster: the nodes in the spec, then all others that these announce. */
final class ClusterProbe {

    private final StoreProbe store;
    private final Topology topology;

    ClusterProbe(StoreProbe store, Topology topology) {
        this.store = store;
        this.topology = topology;
    }

    void examine() {
        List<Endpoint> seeds = topology.endpoints().stream().distinct().toList();
        Map<Endpoint, DataNode> nodes = new LinkedHashMap<>(
                store.data(seeds.stream().map(ProbeTarget::given).toList()));
        nodes.putAll(store.data(announced(nodes, seeds)));
        nodes.values().stream().filter(DataNode::clusterEnabled).forEach(this::state);
        if (nodes.values().stream().anyMatch(DataNode::clusterEnabled)) {
            slots(nodes);
        }
    }

    /** Primaries before replicas, because clients depend on the primaries first. */
    private static List<ProbeTarget> announced(Map<Endpoint, DataNode> nodes, List<Endpoint> seeds) {
        Map<Endpoint, ProbeTarget> targets = new LinkedHashMap<>();
        List<SlotRange> ranges = ranges(nodes);
        ranges.stream()
                .flatMap(range -> range.nodes().stream().limit(1))
                .sorted(Endpoints.ORDER)
                .forEach(node -> targets.putIfAbsent(node, new ProbeTarget(node, "a primary")));
        ranges.stream()
                .flatMap(range -> range.nodes().stream().skip(1))
                .sorted(Endpoints.ORDER)
                .forEach(node -> targets.putIfAbsent(node, new ProbeTarget(node, "a replica")));
        seeds.forEach(targets::remove);
        return List.copyOf(targets.values());
    }

    private static List<SlotRange> ranges(Map<Endpoint, DataNode> nodes) {
        List<SlotRange> ranges = new ArrayList<>();
        nodes.values().forEach(node -> ranges.addAll(node.cluster().slots()));
        return ranges;
    }

    private void state(DataNode node) {
        CheckRecorder checks = store.about(node.endpoint());
        node.cluster().state(checks);
        store.add(checks);
    }

    private void slots(Map<Endpoint, DataNode> nodes) {
        CheckRecorder checks = store.about(null);
        ClusterView.coverage(served(nodes), checks);
        store.add(checks);
    }

    /** A node's own answer overrides what others say about its slots, if the node could be queried. */
    private static List<SlotRange> served(Map<Endpoint, DataNode> nodes) {
        List<SlotRange> served = new ArrayList<>();
        for (SlotRange range : ranges(nodes)) {
            DataNode owner =
                    range.nodes().isEmpty() ? null : nodes.get(range.nodes().get(0));
            served.addAll(
                    owner == null || owner.cluster().info().isEmpty()
                            ? List.of(range)
                            : range.within(owner.cluster().slots()));
        }
        return served;
    }
}
