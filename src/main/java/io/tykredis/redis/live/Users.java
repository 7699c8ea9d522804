package io.tykredis.redis.live;

import static io.tykredis.redis.live.CheckKind.SERVER_VERSION;

import io.tykredis.mapping.Block;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.mapping.Components;
import io.tykredis.mapping.Role;
import io.tykredis.mapping.TargetVersion;
import io.tykredis.spec.Pool;
import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.Store;
import io.tykredis.spec.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The components that use one store of a spec. */
final class Users {

    private static final int POOL = 500;
    private static final String GATEWAY = "gateway";
    private static final int REDIS_7 = 7;
    private static final Version GATEWAY_FOR_REDIS_7 = Version.of("5.0.0");

    private record User(String name, Version version, int pool) {}

    private final List<User> users;

    private Users(List<User> users) {
        this.users = users;
    }

    static Users of(RedisSpec spec, Role role, Components components) {
        return new Users(components.all().stream()
                .filter(table -> table.isMeantBy(spec))
                .filter(table -> uses(table, role, spec))
                .map(table -> user(table, role, spec))
                .toList());
    }

    private static boolean uses(ComponentTable table, Role role, RedisSpec spec) {
        return table.blocks().stream().anyMatch(block -> role == source(block, spec));
    }

    /** The store that a block describes: its own if the spec has one, else the main one. */
    private static @Nullable Role source(Block block, RedisSpec spec) {
        boolean own = block.role().of(spec).isPresent();
        return own ? block.role() : block.enabledBy() == null ? Role.MAIN : null;
    }

    private static User user(ComponentTable table, Role role, RedisSpec spec) {
        boolean first =
                table.blocks().stream().anyMatch(block -> block.enabledBy() == null && role == source(block, spec));
        Stream<Optional<Pool>> pools = Stream.of(
                first ? Optional.ofNullable(table.in(spec).spec().pool()) : Optional.empty(),
                role.of(spec).map(Store::pool));
        int size = pools.flatMap(Optional::stream)
                .map(Pool::maxActive)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(POOL);
        return new User(table.name(), TargetVersion.of(table, spec).version(), size);
    }

    /** The name of the only one, if there is only one. */
    @Nullable
    String only() {
        return users.size() == 1 ? users.get(0).name() : null;
    }

    /** How many connections one instance of each opens to a node at most. */
    long connections() {
        return users.stream().mapToLong(User::pool).sum();
    }

    String pools() {
        return users.stream().map(user -> user.name() + " " + user.pool()).collect(Collectors.joining(", "));
    }

    /** Holds the server's version against the releases. Of the drivers, only the Gateway's limit is known. */
    void checkVersion(DataNode node, Checks checks) {
        Optional<Version> version = node.version();
        if (version.isEmpty()) {
            return;
        }
        Optional<User> old = version.get().part(0) < REDIS_7
                ? Optional.empty()
                : users.stream()
                        .filter(user ->
                                user.name().equals(GATEWAY) && user.version().before(GATEWAY_FOR_REDIS_7))
                        .findFirst();
        if (old.isPresent()) {
            checks.failedFor(
                    GATEWAY,
                    SERVER_VERSION,
                    "Looked at the version: Redis " + version.get() + ", and the Gateway is at "
                            + old.get().version() + " → Tyk supports Redis 7 since Gateway 5.0.",
                    "Use Redis 6.2, or Gateway 5.0 or newer.");
        } else {
            checks.passed(SERVER_VERSION, "Redis " + version.get() + "; nothing is known against it.");
        }
    }
}
