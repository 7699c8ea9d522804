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

/** Looks at a Redis server as the components of a store would use it. */
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
                    "Sent INFO: refused → neither version nor role could be looked at.",
                    "Give the user the right to INFO, or look at them by hand.");
        } else if ("sentinel".equals(info.get("redis_mode"))) {
            throw CheckFailure.failed(
                    SERVER_KIND,
                    "Sent INFO: a Sentinel answers, not a Redis → no command of any component will work.",
                    "Use mode \"sentinel\" with \"masterName\", or write the port of the Redis itself, usually 6379.");
        } else {
            checks.passed(SERVER_KIND, "A Redis answers.");
        }
        return info;
    }

    private static void mode(DataNode node, boolean clustered, CheckRecorder checks) {
        if (!node.info().containsKey("cluster_enabled")) {
            return;
        }
        if (node.clusterEnabled() == clustered) {
            checks.passed(CLUSTER_MODE, clustered ? "It is a cluster's node." : "It is no cluster's node.");
        } else if (clustered) {
            checks.failed(
                    CLUSTER_MODE,
                    "Looked at cluster_enabled: 0 → the components ask it for a cluster's slots and get an error.",
                    "Use mode \"standalone\" or \"sentinel\", or switch cluster-enabled on.");
        } else {
            checks.failed(
                    CLUSTER_MODE,
                    "Looked at cluster_enabled: 1 → most commands of the components end in MOVED, which only clients in"
                            + " cluster mode follow.",
                    "Use mode \"cluster\".");
        }
    }

    private void database(Session session, CheckRecorder checks) {
        int number = Objects.requireNonNullElse(store.database(), 0);
        try {
            session.call(Command.SELECT, Integer.toString(number));
            checks.passed(DATABASE, "SELECT " + number + " works.");
        } catch (ServerError e) {
            checks.failed(
                    DATABASE,
                    "Sent SELECT " + number + ": "
                            + (e.known() == ServerError.Cause.OUT_OF_RANGE
                                    ? "there is no such database" + databases(session)
                                    : "the server answers " + e.word())
                            + ". No component can connect.",
                    "Choose a lower \"database\", raise databases on the server, or give the user the right to SELECT.");
        }
    }

    /** Empty where the user may not ask. */
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
                    "Looked at " + setting + ": " + (value.get().equals("no") ? "no" : "neither yes nor no")
                            + " → with a slot missing, some keys fail and others do not, which shows late.",
                    "CONFIG SET " + setting + " yes, as Tyk recommends.");
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
                    "maxclients is " + most.get() + "; one instance of each component opens up to " + pools + ".");
        } else {
            checks.failed(
                    MAX_CLIENTS,
                    "Looked at maxclients: " + most.get() + "; one instance of each component opens up to " + pools
                            + " → under load, connections are refused.",
                    "Raise maxclients above " + users.connections() + " for each instance, or lower \"maxActive\".");
        }
    }

    private static void refused(CheckKind kind, String setting, CheckRecorder checks) {
        checks.skipped(
                kind,
                "Sent CONFIG GET " + setting + ": refused, as by managed services and for users without that right → it"
                        + " could not be looked at.",
                "Look at it where the Redis is managed.");
    }

    private static Optional<String> config(Session session, String setting) {
        return session.asked(Command.CONFIG, "GET", setting)
                .map(RespReply::pairs)
                .map(pairs -> pairs.get(setting));
    }
}
