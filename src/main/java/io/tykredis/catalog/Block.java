package io.tykredis.catalog;

import io.tykredis.model.RedisSpec;
import io.tykredis.model.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a component's configuration that describes one Redis.
 *
 * @param role what the component keeps there
 * @param path the JSON members that lead to it; empty: the keys lie at the top of the file
 * @param env what the environment names carry for it, with its underscore: {@code STORAGE_}
 * @param readBy the releases that know the block
 * @param keys its keys, in the order in which they are written
 * @param enabledBy the switch that lies beside an optional block; absent: the block is always there
 * @param requires another switch without which an optional block does not count; it is about more than Redis, and so is
 *     never written
 * @param aliases other environment prefixes for the same keys, each winning over the ones before it
 * @param kv the key-value store references it may hold as its password
 * @param clients the Redis clients that the component runs with it, or with the main block while this one is off; empty:
 *     they are not known
 */
public record Block(
        Role role,
        List<String> path,
        String env,
        Releases readBy,
        List<Key> keys,
        @Nullable Key enabledBy,
        @Nullable Key requires,
        List<EnvAlias> aliases,
        KvSupport kv,
        List<RedisClient> clients) {

    public Block {
        path = List.copyOf(path);
        keys = List.copyOf(keys);
        aliases = List.copyOf(aliases);
        clients = List.copyOf(clients);
    }

    /** A block that is always read; {@code path} has dots for nesting. */
    public static Block required(Role role, String path, String env, List<Key> keys) {
        return new Block(
                role, members(path), env, Releases.ALL, keys, null, null, List.of(), KvSupport.NONE, List.of());
    }

    /** A block that counts only if its switch is on. */
    public static Block optional(Role role, String path, String env, Releases readBy, List<Key> keys, Key enabledBy) {
        return new Block(role, members(path), env, readBy, keys, enabledBy, null, List.of(), KvSupport.NONE, List.of());
    }

    /** The same block, also read under other environment prefixes. */
    public Block alsoFrom(EnvAlias... others) {
        return new Block(role, path, env, readBy, keys, enabledBy, requires, List.of(others), kv, clients);
    }

    /** The same block, whose password may be a reference. */
    public Block resolving(KvSupport references) {
        return new Block(role, path, env, readBy, keys, enabledBy, requires, aliases, references, clients);
    }

    /** The same block, which counts only if this switch is on as well. */
    public Block needing(Key other) {
        return new Block(role, path, env, readBy, keys, enabledBy, other, aliases, kv, clients);
    }

    /** The same block, with the clients that connect by it. */
    public Block usedBy(RedisClient... some) {
        return new Block(role, path, env, readBy, keys, enabledBy, requires, aliases, kv, List.of(some));
    }

    /** Whether a spec leaves it out, or the release does not know it, so that the main block counts instead. */
    public boolean isOff(RedisSpec spec, Version release) {
        return enabledBy != null && (role.of(spec).isEmpty() || !readBy.contains(release));
    }

    private static List<String> members(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split("\\."));
    }

    /** Another prefix under which a component reads the keys of a block. */
    public record EnvAlias(String env, Releases readBy) {}
}
