package io.tykredis.redis.live;

import static io.tykredis.redis.live.CheckKind.MASTER_ROLE;

import io.tykredis.spec.Endpoint;
import io.tykredis.spec.Store;
import io.tykredis.spec.Topology;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at all of one store: first what the spec names, then what that announces. */
final class StoreExamination {

    private final Store store;
    private final Users users;
    private final Examination examination;
    private final Dialler dialler;
    private final Login login;
    private final Login sentinelLogin;

    StoreExamination(
            Store store, Users users, Examination examination, Dialler dialler, Login login, Login sentinelLogin) {
        this.store = store;
        this.users = users;
        this.examination = examination;
        this.dialler = dialler;
        this.login = login;
        this.sentinelLogin = sentinelLogin;
    }

    void examine() {
        if (store.topology() instanceof Topology.Sentinel sentinel) {
            new SentinelExamination(this, sentinel).examine();
        } else if (store.topology().clustered()) {
            new ClusterExamination(this, store.topology()).examine();
        } else {
            single();
        }
    }

    private void single() {
        data(store.topology().endpoints().stream().map(Target::given).toList())
                .values()
                .forEach(node -> {
                    Checks checks = examination.about(node.endpoint().toString());
                    masterRole(node, checks, "Write the address of the master, or use mode \"sentinel\".");
                    examination.add(checks);
                });
    }

    static void masterRole(DataNode node, Checks checks, String fix) {
        if (node.isReplica()) {
            checks.failed(
                    MASTER_ROLE,
                    "Looked at the role: a replica of "
                            + node.master().map(Endpoint::toString).orElse("an unknown master")
                            + " → it refuses every write of the components.",
                    fix);
        } else if (!node.info().isEmpty()) {
            checks.passed(MASTER_ROLE, "It is a master.");
        }
    }

    Map<Endpoint, DataNode> data(List<Target> targets) {
        return examination.each(targets, dialler, login, new DataLook(store, users));
    }

    Map<Endpoint, SentinelView> sentinels(List<Target> targets, String masterName) {
        return examination.each(targets, dialler, sentinelLogin, new SentinelLook(masterName));
    }

    Checks about(@Nullable Endpoint endpoint) {
        Endpoint first = endpoint == null ? store.topology().endpoints().get(0) : endpoint;
        return examination.about(first.toString());
    }

    void add(Checks checks) {
        examination.add(checks);
    }
}
