package io.tykredis.redis.probe;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A line of {@code CLUSTER NODES}: one node as another one sees it. */
record ClusterNode(String id, String address, List<String> flags) {

    private static final Map<String, String> FAULTS = Map.of(
            "fail", "failed",
            "fail?", "possibly failed",
            "noaddr", "without an address",
            "handshake", "in handshake");

    ClusterNode {
        flags = List.copyOf(flags);
    }

    static List<ClusterNode> of(RespReply nodes) {
        return nodes.text()
                .lines()
                .map(line -> line.split(" "))
                .filter(words -> words.length > 2)
                .map(words ->
                        new ClusterNode(words[0], words[1].replaceAll("[@,].*", ""), List.of(words[2].split(","))))
                .toList();
    }

    /** The node's faults, as text. */
    Stream<String> faults() {
        return flags.stream().filter(FAULTS::containsKey).map(flag -> address + " " + FAULTS.get(flag));
    }
}
