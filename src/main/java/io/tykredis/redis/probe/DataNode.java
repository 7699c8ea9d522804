package io.tykredis.redis.probe;

import io.tykredis.model.Endpoint;
import io.tykredis.model.Version;
import java.util.Map;
import java.util.Optional;

/**
 * What a Redis server told of itself.
 *
 * @param info what {@code INFO} answers; empty if that is refused
 * @param cluster how it sees its cluster, if it is to be in one
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

    /** What it replicates. */
    Optional<Endpoint> master() {
        return Endpoints.of(info.getOrDefault("master_host", ""), info.getOrDefault("master_port", ""), endpoint);
    }
}
