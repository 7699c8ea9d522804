package io.tykredis.redis.live;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of {@code CLUSTER NODES}: how one node sees another.
 *
 * @param idle whether it neither serves slots nor replicates a node that does
 */
record ClusterNode(String address, List<String> flags, boolean idle) {

    private static final int ID = 0;
    private static final int ADDRESS = 1;
    private static final int FLAGS = 2;
    private static final int PRIMARY = 3;
    private static final int SLOTS = 8;

    private static final Map<String, String> FAULTS = Map.of(
            "fail", "failed",
            "fail?", "perhaps failed",
            "noaddr", "without an address",
            "handshake", "not yet admitted");

    ClusterNode {
        flags = List.copyOf(flags);
    }

    static List<ClusterNode> of(Reply nodes) {
        List<String[]> lines = nodes.text()
                .lines()
                .map(line -> line.split(" "))
                .filter(words -> words.length > PRIMARY)
                .toList();
        Set<String> serving = lines.stream()
                .filter(ClusterNode::serves)
                .map(words -> words[ID])
                .collect(Collectors.toSet());
        return lines.stream()
                .map(words -> new ClusterNode(
                        words[ADDRESS].replaceAll("[@,].*", ""),
                        List.of(words[FLAGS].split(",")),
                        !serving.contains(words[ID]) && !serving.contains(words[PRIMARY])))
                .toList();
    }

    /** What is on its way to a node, in brackets, is not served by it yet. */
    private static boolean serves(String[] words) {
        return Arrays.stream(words).skip(SLOTS).anyMatch(slots -> !slots.startsWith("["));
    }

    /** What is wrong with it, in words. */
    Stream<String> faults() {
        return flags.stream().filter(FAULTS::containsKey).map(flag -> address + " " + FAULTS.get(flag));
    }
}
