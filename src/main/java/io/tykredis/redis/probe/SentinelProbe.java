package io.tykredis.redis.probe;

import static io.tykredis.redis.probe.CheckKind.SENTINEL_MASTER;
import static io.tykredis.redis.probe.CheckKind.SENTINEL_QUORUM;
import static io.tykredis.redis.probe.CheckKind.SERVER_KIND;

import io.tykredis.model.Endpoint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The queries to a Sentinel about a master. */
final class SentinelProbe implements ProbeRunner.Look<SentinelView> {

    private final String masterName;

    SentinelProbe(String masterName) {
        this.masterName = masterName;
    }

    @Override
    public SentinelView at(Session session, ProbeTarget target, CheckRecorder checks) {
        Endpoint master = master(session, target.endpoint());
        checks.passed(SERVER_KIND, "The server is a Sentinel.");
        checks.passed(SENTINEL_MASTER, "The Sentinel reports " + master + " as the master.");
        quorum(session, checks);
        return new SentinelView(
                master, list(session, "REPLICAS", target.endpoint()), list(session, "SENTINELS", target.endpoint()));
    }

    private Endpoint master(Session session, Endpoint asked) {
        RespReply address;
        try {
            address = session.call(Command.SENTINEL, "GET-MASTER-ADDR-BY-NAME", masterName);
        } catch (ServerError e) {
            throw CheckFailure.failed(
                    SERVER_KIND,
                    "The server is a Redis, not a Sentinel. No component finds the master.",
                    "Use the port of the Sentinel, usually 26379, or use mode \"standalone\" or \"cluster\".");
        }
        Optional<Endpoint> master =
                Endpoints.of(address.at(0).text(), address.at(1).text(), asked);
        return master.filter(known -> !address.isNothing())
                .orElseThrow(() -> CheckFailure.failed(
                        SENTINEL_MASTER,
                        "The Sentinel does not monitor this master name, so no component finds the master. It monitors: "
                                + names(session) + ".",
                        "Set \"masterName\" to one of them, or add the master to the Sentinel."));
    }

    /** The names of all masters that the Sentinel monitors. */
    static String names(Session session) {
        List<String> names = masters(session);
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    static List<String> masters(Session session) {
        return session.call(Command.SENTINEL, "MASTERS").list().stream()
                .map(each -> each.pairs().getOrDefault("name", ""))
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }

    private void quorum(Session session, CheckRecorder checks) {
        try {
            session.call(Command.SENTINEL, "CKQUORUM", masterName);
            checks.passed(SENTINEL_QUORUM, "Enough Sentinels are available for a failover.");
        } catch (ServerError e) {
            checks.failed(
                    SENTINEL_QUORUM,
                    "SENTINEL CKQUORUM failed with " + e.word()
                            + ": not enough Sentinels are available. A failed master is not replaced.",
                    "Start the missing Sentinels, or lower the quorum.");
        }
    }

    private List<Endpoint> list(Session session, String what, Endpoint asked) {
        try {
            return session.call(Command.SENTINEL, what, masterName).list().stream()
                    .map(RespReply::pairs)
                    .map(each -> Endpoints.of(each.getOrDefault("ip", "-"), each.getOrDefault("port", ""), asked))
                    .flatMap(Optional::stream)
                    .distinct()
                    .sorted(Endpoints.ORDER)
                    .collect(Collectors.toList());
        } catch (ServerError e) {
            return List.of();
        }
    }
}
