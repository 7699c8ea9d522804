package io.tykredis.redis.probe;

import static io.tykredis.redis.probe.CheckKind.MASTER_ROLE;

import io.tykredis.model.Endpoint;
import io.tykredis.model.Store;
import io.tykredis.model.Topology;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The examination of one store: first the servers in the spec, then those they announce. */
final class StoreProbe {

    private final Store store;
    private final StoreClients users;
    private final ProbeRunner examination;
    private final Connector dialler;
    private final Credentials login;
    private final Credentials sentinelLogin;

    StoreProbe(
            Store store,
            StoreClients users,
            ProbeRunner examination,
            Connector dialler,
            Credentials login,
            Credentials sentinelLogin) {
        this.store = store;
        this.users = users;
        this.examination = examination;
        this.dialler = dialler;
        this.login = login;
        this.sentinelLogin = sentinelLogin;
    }

    void examine() {
        if (store.topology() instanceof Topology.Sentinel sentinel) {
            new SentinelTopologyProbe(this, sentinel).examine();
        } else if (store.topology().clustered()) {
            new ClusterProbe(this, store.topology()).examine();
        } else {
            single();
        }
    }

    private void single() {
        data(store.topology().endpoints().stream().map(ProbeTarget::given).toList())
                .values()
                .forEach(node -> {
                    CheckRecorder checks = examination.about(node.endpoint().toString());
                    masterRole(node, checks, "Use the address of the master, or use mode \"sentinel\".");
                    examination.add(checks);
                });
    }

    static void masterRole(DataNode node, CheckRecorder checks, String fix) {
        if (node.isReplica()) {
            checks.failed(
                    MASTER_ROLE,
                    "The server is a replica of "
                            + node.master().map(Endpoint::toString).orElse("an unknown master")
                            + ". It refuses the components' writes.",
                    fix);
        } else if (!node.info().isEmpty()) {
            checks.passed(MASTER_ROLE, "The server is a master.");
        }
    }

    Map<Endpoint, DataNode> data(List<ProbeTarget> targets) {
        return examination.each(targets, dialler, login, new DataNodeProbe(store, users));
    }

    Map<Endpoint, SentinelView> sentinels(List<ProbeTarget> targets, String masterName) {
        return examination.each(targets, dialler, sentinelLogin, new SentinelProbe(masterName));
    }

    CheckRecorder about(@Nullable Endpoint endpoint) {
        Endpoint first = endpoint == null ? store.topology().endpoints().get(0) : endpoint;
        return examination.about(first.toString());
    }

    void add(CheckRecorder checks) {
        examination.add(checks);
    }
}
