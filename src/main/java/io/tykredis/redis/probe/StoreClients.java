package io.tykredis.redis.probe;

import static io.tykredis.redis.probe.CheckKind.SERVER_VERSION;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.ConnectionCount;
import io.tykredis.catalog.Defect;
import io.tykredis.catalog.Role;
import io.tykredis.catalog.TargetVersion;
import io.tykredis.model.Pool;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Store;
import io.tykredis.model.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The components that use one store of a spec. */
final class StoreClients {

    private static final int POOL = 500;
    private static final int REDIS_7 = 7;

    private record User(ComponentTable table, Version version, ConnectionCount clients, int pool) {

        String connections() {
            return table.name() + " " + clients.count(pool) + (clients.known() ? "" : " or more");
        }
    }

    private final List<User> users;

    private StoreClients(List<User> users) {
        this.users = users;
    }

    static StoreClients of(RedisSpec spec, Role role, Components components) {
        return new StoreClients(components.all().stream()
                .filter(table -> table.isSelectedBy(spec))
                .flatMap(table -> user(table, role, spec).stream())
                .toList());
    }

    private static Optional<User> user(ComponentTable table, Role role, RedisSpec spec) {
        Version version = TargetVersion.of(table, spec).version();
        List<Block> blocks = table.blocks().stream()
                .filter(block -> role == source(block, spec, version))
                .toList();
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        ConnectionCount clients = blocks.stream()
                .map(block -> ConnectionCount.of(table, block, spec, version))
                .reduce(ConnectionCount.NONE, ConnectionCount::and);
        return Optional.of(new User(table, version, clients, pool(table, blocks, role, spec)));
    }

    /** The store that a block describes: its own one if the spec has it, else the main one. */
    private static @Nullable Role source(Block block, RedisSpec spec, Version version) {
        if (block.isOff(spec, version)) {
            return null;
        }
        return block.role().of(spec).isPresent() ? block.role() : Role.MAIN;
    }

    private static int pool(ComponentTable table, List<Block> blocks, Role role, RedisSpec spec) {
        boolean first = blocks.stream().anyMatch(block -> block.enabledBy() == null);
        Stream<Optional<Pool>> pools = Stream.of(
                first ? Optional.ofNullable(table.in(spec).spec().pool()) : Optional.empty(),
                role.of(spec).map(Store::pool));
        return pools.flatMap(Optional::stream)
                .map(Pool::maxActive)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(POOL);
    }

    /** The name of the only user, if there is exactly one. */
    @Nullable
    String only() {
        return users.size() == 1 ? users.get(0).table().name() : null;
    }

    /** The maximum number of connections to a node, with one instance of each component. */
    long connections() {
        return users.stream()
                .mapToLong(user -> user.clients().most(user.pool()))
                .sum();
    }

    String pools() {
        return users.stream().map(User::connections).collect(Collectors.joining(", "));
    }

    /** Compares the server's version with the releases of the components. */
    void checkVersion(DataNode node, boolean clustered, CheckRecorder checks) {
        Optional<Version> version = node.version();
        if (version.isEmpty()) {
            return;
        }
        boolean fit = true;
        for (User user : users) {
            Optional<Defect> defect = clustered && version.get().part(0) >= REDIS_7
                    ? user.table().quirks().defect(Defect.Kind.NO_CLUSTER_OF_REDIS_7, user.version())
                    : Optional.empty();
            defect.ifPresent(found -> tooOld(user, found, version.get(), checks));
            fit &= defect.isEmpty();
        }
        if (fit) {
            checks.passed(SERVER_VERSION, "Redis " + version.get() + ". No component is known to fail with it.");
        }
    }

    private static void tooOld(User user, Defect defect, Version server, CheckRecorder checks) {
        String title = user.table().title();
        checks.failedFor(
                user.table().name(),
                SERVER_VERSION,
                "The cluster runs Redis " + server + ". The " + title + " " + user.version()
                        + (defect.shown()
                                ? " cannot read its list of nodes (\"got 4 elements in cluster info address\")."
                                : " probably cannot read its list of nodes: only " + defect.fixedIn()
                                        + " is known to have the Redis client that can."),
                "Upgrade the " + title + " to " + defect.fixedIn() + ", or use a cluster of Redis 6.2.");
    }
}
