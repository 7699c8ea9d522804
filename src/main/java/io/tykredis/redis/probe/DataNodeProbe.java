package io.tykredis.redis.probe;

import static io.tykredis.redis.probe.CheckKind.CLUSTER_FULL_COVERAGE;
import static io.tykredis.redis.probe.CheckKind.CLUSTER_MODE;
import static io.tykredis.redis.probe.CheckKind.DATABASE;
import static io.tykredis.redis.probe.CheckKind.MAX_CLIENTS;
import static io.tykredis.redis.probe.CheckKind.SERVER_KIND;
import static io.tykredis.redis.probe.CheckKind.SERVER_VERSION;

import io.tykredis.model.Store;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The checks of one Redis server, with the commands that the components of a store use. */
final class DataNodeProbe implements ProbeRunner.Look<DataNode> {

    private final Store store;
    private final StoreClients users;

    DataNodeProbe(Store store, StoreClients users) {
        this.store = store;
        this.users = users;
    }

    @Override
    public DataNode at(Session session, ProbeTarget target, CheckRecorder checks) {
        Map<String, String> info = info(session, checks);
        boolean clustered = store.topology().clustered();
        DataNode node = new DataNode(
                target.endpoint(), info, clustered ? ClusterView.of(session, target.endpoint()) : ClusterView.NONE);
        mode(node, clustered, checks);
        users.checkVersion(node, clustered, checks);
        if (clustered) {
            fullCoverage(session, checks);
        } else {
            database(session, checks);
        }
        maxClients(session, checks);
        return node;
    }

    private static Map<String, String> info(Session session, CheckRecorder checks) {
        Map<String, String> info =
                session.asked(Command.INFO).map(RespReply::lines).orElse(Map.of());
        if (info.isEmpty()) {
            checks.skipped(
                    SERVER_VERSION,
                    "INFO was refused, so version and role are unknown.",
                    "Allow INFO for the user, or check them manually.");
        } else if ("sentinel".equals(info.get("redis_mode"))) {
            throw CheckFailure.failed(
                    SERVER_KIND,
                    "The server is a Sentinel, not a Redis. The components' commands fail.",
                    "Use mode \"sentinel\" with \"masterName\", or use the port of Redis itself, usually 6379.");
        } else {
            checks.passed(SERVER_KIND, "The server is a Redis.");
        }
        return info;
    }

    private static void mode(DataNode node, boolean clustered, CheckRecorder checks) {
        if (!node.info().containsKey("cluster_enabled")) {
            return;
        }
        if (node.clusterEnabled() == clustered) {
            checks.passed(CLUSTER_MODE, clustered ? "Cluster mode is on." : "Cluster mode is off.");
        } else if (clustered) {
            checks.failed(
                    CLUSTER_MODE,
                    "cluster_enabled is 0, but the spec has a cluster. The components' cluster commands fail.",
                    "Use mode \"standalone\" or \"sentinel\", or set cluster-enabled yes on the server.");
        } else {
            checks.failed(
                    CLUSTER_MODE,
                    "cluster_enabled is 1, but the spec has no cluster. Most commands fail with MOVED.",
                    "Use mode \"cluster\".");
        }
    }

    private void database(Session session, CheckRecorder checks) {
        int number = Objects.requireNonNullElse(store.database(), 0);
        try {
            session.call(Command.SELECT, Integer.toString(number));
            checks.passed(DATABASE, "Database " + number + " can be selected.");
        } catch (ServerError e) {
            checks.failed(
                    DATABASE,
                    "SELECT " + number + " failed: "
                            + (e.known() == ServerError.Cause.OUT_OF_RANGE
                                    ? "the database does not exist" + databases(session)
                                    : "the server answered " + e.word())
                            + ". No component can connect.",
                    "Use a lower \"database\", increase databases on the server, or allow SELECT for the user.");
        }
    }

    /** Empty if the user may not read it. */
    private static String databases(Session session) {
        return config(session, "databases")
                .map(value -> new RespReply(value).number())
                .filter(count -> count > 0)
                .map(count -> ", the server has " + count + " (0 to " + (count - 1) + ")")
                .orElse("");
    }

    private static void fullCoverage(Session session, CheckRecorder checks) {
        String setting = "cluster-require-full-coverage";
        Optional<String> value = config(session, setting);
        if (value.isEmpty()) {
            refused(CLUSTER_FULL_COVERAGE, setting, checks);
        } else if (value.get().equals("yes")) {
            checks.passed(CLUSTER_FULL_COVERAGE, setting + " is yes.");
        } else {
            checks.failed(
                    CLUSTER_FULL_COVERAGE,
                    setting + " is " + (value.get().equals("no") ? "no" : "neither yes nor no")
                            + ". If a slot is missing, only some keys fail, so the failure is noticed late.",
                    "Run CONFIG SET " + setting + " yes, as Tyk recommends.");
        }
    }

    private void maxClients(Session session, CheckRecorder checks) {
        Optional<Integer> most = config(session, "maxclients").map(value -> new RespReply(value).number());
        if (most.isEmpty()) {
            refused(MAX_CLIENTS, "maxclients", checks);
            return;
        }
        String pools = users.pools();
        if (users.connections() <= most.get()) {
            checks.passed(
                    MAX_CLIENTS,
                    "maxclients is " + most.get() + ". One instance of each component opens up to " + pools + ".");
        } else {
            checks.failed(
                    MAX_CLIENTS,
                    "maxclients is " + most.get() + ", but one instance of each component opens up to " + pools
                            + ". Under load, the server refuses connections.",
                    "Increase maxclients above " + users.connections() + " per instance, or reduce \"maxActive\".");
        }
    }

    private static void refused(CheckKind kind, String setting, CheckRecorder checks) {
        checks.skipped(
                kind,
                "CONFIG GET " + setting + " was refused, so its value is unknown. Managed services usually refuse it.",
                "Check the setting in the console of the Redis service.");
    }

    private static Optional<String> config(Session session, String setting) {
        return session.asked(Command.CONFIG, "GET", setting)
                .map(RespReply::pairs)
                .map(pairs -> pairs.get(setting));
    }
}
