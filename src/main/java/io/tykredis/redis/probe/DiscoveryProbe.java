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

/** The discovery of a topology from a single server. */
public final class DiscoveryProbe implements ProbeRunner.Look<DiscoveryProbe.Found> {

    /**
     * The topology that a server announces.
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
            checks.passed(SERVER_KIND, "The server is a Sentinel.");
            return sentinel(session, target.endpoint(), checks);
        }
        if (request.password() != null && login.password() == null) {
            throw CheckFailure.failed(
                    AUTHENTICATION,
                    "The server has no password, but the request has one. Components with this password do not connect.",
                    "Remove \"password\", or set requirepass on the server.");
        }
        checks.passed(SERVER_KIND, mode.equals("cluster") ? "The server is a cluster node." : "The server is a Redis.");
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
                    "INFO failed with " + e.word() + ", so the topology is unknown.",
                    "Allow INFO for the user, or write the spec manually.");
        }
    }

    private Found sentinel(Session session, Endpoint asked, CheckRecorder checks) {
        List<String> names = SentinelProbe.masters(session);
        String asking = request.masterName();
        if (asking == null && names.size() != 1) {
            throw CheckFailure.failed(
                    SENTINEL_MASTER,
                    (names.isEmpty()
                            ? "The Sentinel monitors no master."
                            : "The Sentinel monitors several masters: " + String.join(", ", names) + "."),
                    names.isEmpty() ? "Use a Sentinel that monitors a master." : "Set \"masterName\" to one of them.");
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
                    "CLUSTER SLOTS lists no node. The cluster is not created, or the user lacks permission.",
                    "Create the cluster, or allow CLUSTER SLOTS for the user.");
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
                        ? "The server is a replica of " + master + ". The spec contains the master."
                        : replicas == 0
                                ? "The server is a master without replicas."
                                : "The server is a master with replicas. If Sentinels monitor it, start the discovery at a Sentinel.");
        return new Found(topology("standalone").put("endpoint", master.toString()));
    }

    private static ObjectNode topology(String mode) {
        return JsonNodeFactory.instance.objectNode().put("mode", mode);
    }

    private static void list(ArrayNode array, Collection<Endpoint> endpoints) {
        endpoints.forEach(endpoint -> array.add(endpoint.toString()));
    }
}
