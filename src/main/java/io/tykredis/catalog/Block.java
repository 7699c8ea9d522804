package io.tykredis.catalog;

import io.tykredis.model.RedisSpec;
import io.tykredis.model.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a component's configuration that describes one Redis.
 *
 * @param role the purpose of the store
 * @param path the JSON members that lead to it; empty: the keys are at the top of the file
 * @param env its part of the environment names, with the underscore: {@code STORAGE_}
 * @param readBy the releases that read the block
 * @param keys its keys, in the order in which they are written
 * @param enabledBy the switch beside an optional block; absent: the block is always read
 * @param requires a further switch that an optional block needs; it is not only about Redis, so it is never written
 * @param aliases other environment prefixes of the same keys; a later one overrides an earlier one
 * @param kv the key-value store references that its password may contain
 * @param clients the Redis clients that the component runs with it, or with the main block while this one is off;
 *     empty: unknown
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

    /** A block that is always read; dots in {@code path} separate nested members. */
    public static Block required(Role role, String path, String env, List<Key> keys) {
        return new Block(
                role, members(path), env, Releases.ALL, keys, null, null, List.of(), KvSupport.NONE, List.of());
    }

    /** A block that is read only if its switch is on. */
    public static Block optional(Role role, String path, String env, Releases readBy, List<Key> keys, Key enabledBy) {
        return new Block(role, members(path), env, readBy, keys, enabledBy, null, List.of(), KvSupport.NONE, List.of());
    }

    /** The same block, also read under other environment prefixes. */
    public Block alsoFrom(EnvAlias... others) {
        return new Block(role, path, env, readBy, keys, enabledBy, requires, List.of(others), kv, clients);
    }

    /** The same block with a password that may be a reference. */
    public Block resolving(KvSupport references) {
        return new Block(role, path, env, readBy, keys, enabledBy, requires, aliases, references, clients);
    }

    /** The same block, read only if this switch is on as well. */
    public Block needing(Key other) {
        return new Block(role, path, env, readBy, keys, enabledBy, other, aliases, kv, clients);
    }

    /** The same block with the clients that connect by it. */
    public Block usedBy(RedisClient... some) {
        return new Block(role, path, env, readBy, keys, enabledBy, requires, aliases, kv, List.of(some));
    }

    /**
     * Whether the component uses the main block instead: the spec leaves this one out, or the release does not read it.
     */
    public boolean isOff(RedisSpec spec, Version release) {
        return enabledBy != null && (role.of(spec).isEmpty() || !readBy.contains(release));
    }

    private static List<String> members(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split("\\."));
    }

    /** Another prefix under which a component reads the keys of a block. */
    public record EnvAlias(String env, Releases readBy) {}
}
