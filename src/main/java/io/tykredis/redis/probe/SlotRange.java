package io.tykredis.redis.probe;

import io.tykredis.model.Endpoint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Hash slots and the nodes that serve them, the primary first.
 *
 * @param ids the cluster's own identifiers of these nodes
 */
record SlotRange(int first, int last, List<Endpoint> nodes, List<String> ids) {

    private static final int SLOTS = 16_384;

    SlotRange {
        nodes = List.copyOf(nodes);
        ids = List.copyOf(ids);
    }

    /** Reads the reply to {@code CLUSTER SLOTS}, in which a node without an address is the queried node. */
    static List<SlotRange> of(RespReply slots, Endpoint asked) {
        List<SlotRange> ranges = new ArrayList<>();
        for (RespReply range : slots.list()) {
            List<Endpoint> nodes = range.list().stream()
                    .skip(2)
                    .map(node -> Endpoints.of(node.at(0).text(), node.at(1).number(), asked))
                    .flatMap(endpoint -> endpoint.stream())
                    .toList();
            List<String> ids =
                    range.list().stream().skip(2).map(node -> node.at(2).text()).toList();
            ranges.add(new SlotRange(range.at(0).number(), range.at(1).number(), nodes, ids));
        }
        return ranges;
    }

    /** The parts of this range that overlap any of the others. */
    List<SlotRange> within(Collection<SlotRange> others) {
        return others.stream()
                .filter(other -> other.first <= last && first <= other.last)
                .map(other -> new SlotRange(Math.max(first, other.first), Math.min(last, other.last), nodes, ids))
                .toList();
    }

    /** The slots without a node, as ranges; empty if there are none. */
    static String missing(Collection<SlotRange> ranges) {
        BitSet covered = new BitSet(SLOTS);
        ranges.stream()
                .filter(range -> range.first >= 0 && range.first <= range.last && range.last < SLOTS)
                .forEach(range -> covered.set(range.first, range.last + 1));
        List<String> missing = new ArrayList<>();
        for (int from = covered.nextClearBit(0); from < SLOTS; ) {
            int next = covered.nextSetBit(from);
            int to = next < 0 ? SLOTS - 1 : next - 1;
            missing.add(from == to ? Integer.toString(from) : from + "-" + to);
            from = covered.nextClearBit(to + 1);
        }
        return String.join(", ", missing);
    }
}
