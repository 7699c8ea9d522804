package io.tykredis.catalog;

import io.tykredis.model.RedisSpec;
import io.tykredis.model.Version;
import java.util.List;

/**
 * The number of connections from one instance of a component to a Redis node.
 *
 * @param pools the number of clients with a pool of their own
 * @param single the number of clients with one connection
 * @param known whether these are all clients
 */
public record ConnectionCount(int pools, int single, boolean known) {

    public static final ConnectionCount NONE = new ConnectionCount(0, 0, true);

    public static ConnectionCount of(ComponentTable table, Block block, RedisSpec spec, Version release) {
        List<RedisClient> clients = table.clients(block, spec, release);
        int pools = 0;
        for (RedisClient client : clients) {
            pools += client.pooled() ? 1 : 0;
        }
        return new ConnectionCount(pools, clients.size() - pools, !clients.contains(RedisClient.ASSUMED));
    }

    public ConnectionCount and(ConnectionCount more) {
        return new ConnectionCount(pools + more.pools, single + more.single, known && more.known);
    }

    /** The maximum with pools of this size. */
    public long most(long size) {
        return pools * size + single;
    }

    /** The calculation, for example {@code 4 × 500 + 1}. */
    public String count(long size) {
        return (pools == 1 ? "" : pools + " × ") + size + (single == 0 ? "" : " + " + single);
    }

    /**
     * The calculation in words, for example {@code 4 clients with a pool of 500 each, and 1 connection for
     * subscriptions}.
     */
    public String describe(long size) {
        return pools
                + (pools == 1 ? " client with a pool of " + size : " clients with a pool of " + size + " each")
                + (single == 0 ? "" : ", and " + single + " more");
    }
}
