package io.tykredis.redis.probe;

import static io.tykredis.redis.probe.CheckKind.AUTHENTICATION;
import static io.tykredis.redis.probe.CheckKind.CLUSTER_SLOTS;
import static io.tykredis.redis.probe.CheckKind.MASTER_ROLE;
import static io.tykredis.redis.probe.CheckKind.SENTINEL_MASTER;
import static io.tykredis.redis.probe.CheckKind.SERVER_KIND;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.model.Endpoint;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Asks one server for everything that a topology needs. */
public final class DiscoveryProbe implements ProbeRunner.Look<DiscoveryProbe.Found> {

    /**
     * What a server announces of its topology.
     *
     * @param topology as in a spec
     */
    public record Found(ObjectNode topology) {}

    private final DiscoveryRequest request;
    private final Credentials login;

    public DiscoveryProbe(DiscoveryRequest request, Credentials login) {
        this.request = request;
        this.login = login;
    }

    @Override
    public Found at(Session session, ProbeTarget target, CheckRecorder checks) {
        Map<String, String> info = info(session);
        String mode = info.getOrDefault("redis_mode", "");
        if (mode.equals("sentinel")) {
            checks.passed(SERVER_KIND, "A Sentinel answers.");
            return sentinel(session, target.endpoint(), checks);
        }
        if (request.password() != null && login.password() == null) {
            throw CheckFailure.failed(
                    AUTHENTICATION,
                    "Logged in: the Redis takes no password, and one was sent → components with it would not connect.",
                    "Leave \"password\" out, or set requirepass on the server.");
        }
        checks.passed(SERVER_KIND, mode.equals("cluster") ? "A cluster's node answers." : "A Redis answers.");
        return mode.equals("cluster")
                ? cluster(session, target.endpoint(), checks)
                : single(new DataNode(target.endpoint(), info, ClusterView.NONE), checks);
    }

    private static Map<String, String> info(Session session) {
        try {
            return session.call(Command.INFO).lines();
        } catch (ServerError e) {
            throw CheckFailure.failed(
                    SERVER_KIND,
                    "Sent INFO: the server answers " + e.word() + " → what it is cannot be found out.",
                    "Give the user the right to INFO, or write the spec by hand.");
        }
    }

    private Found sentinel(Session session, Endpoint asked, CheckRecorder checks) {
        List<String> names = SentinelProbe.masters(session);
        String asking = request.masterName();
        if (asking == null && names.size() != 1) {
            throw CheckFailure.failed(
                    SENTINEL_MASTER,
                    "Asked for the masters: the Sentinel watches "
                            + (names.isEmpty() ? "none" : String.join(", ", names))
                            + " → which one is meant cannot be told.",
                    names.isEmpty() ? "Ask a Sentinel that watches a master." : "Send one of these as \"masterName\".");
        }
        String name = asking == null ? names.get(0) : asking;
        SentinelView view = new SentinelProbe(name).at(session, ProbeTarget.given(asked), checks);
        SortedSet<Endpoint> sentinels = new TreeSet<>(Endpoints.ORDER);
        sentinels.add(asked);
        sentinels.addAll(view.others());
        ObjectNode topology = topology("sentinel").put("masterName", name);
        list(topology.putArray("sentinels"), sentinels);
        return new Found(topology);
    }

    private static Found cluster(Session session, Endpoint asked, CheckRecorder checks) {
        ClusterView view = ClusterView.of(session, asked);
        SortedSet<Endpoint> nodes = new TreeSet<>(Endpoints.ORDER);
        view.slots().forEach(range -> nodes.addAll(range.nodes()));
        if (nodes.isEmpty()) {
            throw CheckFailure.failed(
                    CLUSTER_SLOTS,
                    "Sent CLUSTER SLOTS: it names no node → the cluster is not set up, or the user may not ask.",
                    "Create the cluster, or give the user the right to CLUSTER SLOTS.");
        }
        view.state(checks);
        ClusterView.coverage(view.slots(), checks);
        view.completeness(checks);
        ObjectNode topology = topology("cluster");
        list(topology.putArray("nodes"), nodes);
        return new Found(topology);
    }

    private static Found single(DataNode node, CheckRecorder checks) {
        Endpoint master = node.isReplica() ? node.master().orElse(node.endpoint()) : node.endpoint();
        int replicas = new RespReply(node.info().getOrDefault("connected_slaves", "0")).number();
        checks.passed(
                MASTER_ROLE,
                node.isReplica()
                        ? "It is a replica of " + master + ", which the spec names."
                        : replicas == 0
                                ? "It is a master without replicas."
                                : "It is a master with replicas: if Sentinels watch it, begin with one of them, of whom it"
                                        + " knows nothing.");
        return new Found(topology("standalone").put("endpoint", master.toString()));
    }

    private static ObjectNode topology(String mode) {
        return JsonNodeFactory.instance.objectNode().put("mode", mode);
    }

    private static void list(ArrayNode array, Collection<Endpoint> endpoints) {
        endpoints.forEach(endpoint -> array.add(endpoint.toString()));
    }
}
