package io.tykredis.mapping;

import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.Version;
import java.util.List;

/**
 * The connections that one instance of a component opens to a node with the settings of a block.
 *
 * @param pools how many clients have a pool of their own
 * @param single how many keep one connection
 * @param known whether these are all
 */
public record Connections(int pools, int single, boolean known) {

    public static final Connections NONE = new Connections(0, 0, true);

    public static Connections of(ComponentTable table, Block block, RedisSpec spec, Version release) {
        List<RedisClient> clients = table.clients(block, spec, release);
        int pools = (int) clients.stream().filter(RedisClient::pooled).count();
        return new Connections(pools, clients.size() - pools, !clients.contains(RedisClient.ASSUMED));
    }

    public Connections and(Connections more) {
        return new Connections(pools + more.pools, single + more.single, known && more.known);
    }

    /** How many at most, with pools of this size. */
    public long most(long size) {
        return pools * size + single;
    }

    /** How the number comes about, as in {@code 4 × 500 + 1}. */
    public String count(long size) {
        return (pools == 1 ? "" : pools + " × ") + size + (single == 0 ? "" : " + " + single);
    }

    /** The same in words, as in {@code 4 clients with a pool of 500 each, and 1 connection for subscriptions}. */
    public String describe(long size) {
        return pools
                + (pools == 1 ? " client with a pool of " + size : " clients with a pool of " + size + " each")
                + (single == 0 ? "" : ", and " + single + " more");
    }
}
