package io.tykredis.redis.probe;

import static io.tykredis.redis.probe.CheckKind.CLUSTER_NODES;
import static io.tykredis.redis.probe.CheckKind.CLUSTER_SLOTS;
import static io.tykredis.redis.probe.CheckKind.CLUSTER_STATE;

import io.tykredis.model.Endpoint;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How one node sees its cluster; each part is empty if the node refuses it.
 *
 * @param info what {@code CLUSTER INFO} answers
 */
record ClusterView(Map<String, String> info, List<SlotRange> slots, List<ClusterNode> nodes) {

    static final ClusterView NONE = new ClusterView(Map.of(), List.of(), List.of());

    static ClusterView of(Session session, Endpoint asked) {
        return new ClusterView(
                session.asked(Command.CLUSTER, "INFO").map(RespReply::lines).orElse(Map.of()),
                session.asked(Command.CLUSTER, "SLOTS")
                        .map(reply -> SlotRange.of(reply, asked))
                        .orElse(List.of()),
                session.asked(Command.CLUSTER, "NODES").map(ClusterNode::of).orElse(List.of()));
    }

    /** Whether it works as this node sees it. */
    void state(CheckRecorder checks) {
        if ("ok".equals(info.get("cluster_state"))) {
            checks.passed(CLUSTER_STATE, "cluster_state is ok.");
        } else if (info.isEmpty()) {
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
                nodes.stream().flatMap(ClusterNode::faults).sorted().toList();
        if (!faults.isEmpty()) {
            checks.failed(
                    CLUSTER_NODES,
                    "Looked at CLUSTER NODES: " + String.join(", ", faults)
                            + " → what such a node serves is lost or has no replica.",
                    "Start the node, or take it out with CLUSTER FORGET on every other.");
        } else if (!nodes.isEmpty()) {
            checks.passed(CLUSTER_NODES, "It sees " + nodes.size() + " nodes, none of them failed.");
        }
    }

    /** Whether every slot is served. */
    static void coverage(Collection<SlotRange> ranges, CheckRecorder checks) {
        String missing = SlotRange.missing(ranges);
        if (missing.isEmpty()) {
            checks.passed(CLUSTER_SLOTS, "All 16384 slots are served.");
        } else {
            checks.failed(
                    CLUSTER_SLOTS,
                    "Asked for the slots: nobody serves " + missing
                            + " → the cluster refuses commands, all of them with cluster-require-full-coverage.",
                    "Start the node that had them, or assign them: redis-cli --cluster fix.");
        }
    }

    /**
     * Nodes that are known, and that {@code CLUSTER SLOTS} leaves out: those that have only just been met, and since Redis 7
     * replicas that have not received anything yet. Those with a fault are told elsewhere.
     */
    void completeness(CheckRecorder checks) {
        Set<String> serving =
                slots.stream().flatMap(range -> range.ids().stream()).collect(Collectors.toSet());
        List<String> left = nodes.stream()
                .filter(node ->
                        !serving.contains(node.id()) && node.faults().findAny().isEmpty())
                .map(ClusterNode::address)
                .sorted()
                .toList();
        int known = new RespReply(info.getOrDefault("cluster_known_nodes", "0")).number();
        String found = !left.isEmpty()
                ? String.join(", ", left) + " is known and serves no slot yet"
                : nodes.isEmpty() && known > serving.size() ? serving.size() + " of " + known + " serve slots" : "";
        if (!found.isEmpty()) {
            checks.failed(
                    CLUSTER_NODES,
                    "Compared the nodes with those that serve slots: " + found
                            + " → the spec does not name all nodes, as when a cluster has only just been made.",
                    "Ask again in some seconds; if it stays so, give the node slots or a primary, or take it out with"
                            + " CLUSTER FORGET on every other.");
        }
    }
}
