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
 * The state of a cluster as one node reports it. A part is empty if the node refuses the command.
 *
 * @param info the reply to {@code CLUSTER INFO}
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

    /** Checks whether the cluster works according to this node. */
    void state(CheckRecorder checks) {
        if ("ok".equals(info.get("cluster_state"))) {
            checks.passed(CLUSTER_STATE, "cluster_state is ok.");
        } else if (info.isEmpty()) {
            checks.skipped(
                    CLUSTER_STATE,
                    "CLUSTER INFO was refused, so the cluster state is unknown.",
                    "Allow CLUSTER INFO for the user, or check it manually.");
        } else {
            checks.failed(
                    CLUSTER_STATE,
                    "cluster_state is fail. The node answers commands with CLUSTERDOWN.",
                    "Check CLUSTER NODES for failed nodes and CLUSTER SLOTS for missing slots.");
        }
        List<String> faults =
                nodes.stream().flatMap(ClusterNode::faults).sorted().toList();
        if (!faults.isEmpty()) {
            checks.failed(
                    CLUSTER_NODES,
                    "CLUSTER NODES reports: " + String.join(", ", faults)
                            + ". The slots of such a node are unavailable or have no replica.",
                    "Start the node, or remove it with CLUSTER FORGET on every other node.");
        } else if (!nodes.isEmpty()) {
            checks.passed(CLUSTER_NODES, "The node reports " + nodes.size() + " nodes, none of them failed.");
        }
    }

    /** Checks whether every slot has a node. */
    static void coverage(Collection<SlotRange> ranges, CheckRecorder checks) {
        String missing = SlotRange.missing(ranges);
        if (missing.isEmpty()) {
            checks.passed(CLUSTER_SLOTS, "All 16384 slots have a node.");
        } else {
            checks.failed(
                    CLUSTER_SLOTS,
                    "No node serves the slots " + missing
                            + ". The cluster refuses commands for them, or all commands with cluster-require-full-coverage.",
                    "Start the node of these slots, or reassign them with redis-cli --cluster fix.");
        }
    }

    /**
     * Reports healthy nodes that {@code CLUSTER SLOTS} omits: nodes that joined only now, and since Redis 7 replicas
     * without data. Faulty nodes have a check of their own.
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
                ? String.join(", ", left) + " serves no slot yet"
                : nodes.isEmpty() && known > serving.size() ? serving.size() + " of " + known + " serve slots" : "";
        if (!found.isEmpty()) {
            checks.failed(
                    CLUSTER_NODES,
                    "Not all nodes serve slots: " + found
                            + ". The spec does not contain all nodes. This is normal shortly after a cluster is created.",
                    "Repeat the discovery in a few seconds. If nothing changes, assign slots or a primary to the node, or remove it"
                            + " with CLUSTER FORGET on every other node.");
        }
    }
}
