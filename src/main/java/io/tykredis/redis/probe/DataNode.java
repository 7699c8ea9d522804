package io.tykredis.redis.probe;

import io.tykredis.model.Endpoint;
import io.tykredis.model.Version;
import java.util.Map;
import java.util.Optional;

/**
 * A Redis server as it describes itself.
 *
 * @param info the reply to {@code INFO}; empty if refused
 * @param cluster its view of the cluster, if the spec describes a cluster
 */
record DataNode(Endpoint endpoint, Map<String, String> info, ClusterView cluster) {

    Optional<Version> version() {
        return Version.parse(info.getOrDefault("redis_version", ""));
    }

    boolean clusterEnabled() {
        return "1".equals(info.get("cluster_enabled"));
    }

    boolean isReplica() {
        return "slave".equals(info.get("role"));
    }

    boolean linkIsUp() {
        return "up".equals(info.get("master_link_status"));
    }

    /** The address of the master that it replicates. */
    Optional<Endpoint> master() {
        return Endpoints.of(info.getOrDefault("master_host", ""), info.getOrDefault("master_port", ""), endpoint);
    }
}
