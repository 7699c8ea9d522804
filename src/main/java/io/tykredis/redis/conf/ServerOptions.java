package io.tykredis.redis.conf;

import io.tykredis.model.Endpoint;
import io.tykredis.model.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of Redis servers that a spec lacks, because clients do not need them.
 *
 * @param version the oldest Redis release that must accept the files
 * @param master the master behind Sentinels
 * @param replicas its replicas
 * @param quorum how many Sentinels must agree that the master is down; absent: more than half
 * @param replicasPerPrimary how many replicas each primary of a cluster has; absent: one
 * @param bind the addresses to listen on; empty: all
 * @param directory the data directory; absent: the directory in which the server is started
 * @param persistence whether data survives a restart; absent: as recommended for the topology
 * @param tls the server's own certificate
 */
record ServerOptions(
        Version version,
        @Nullable Endpoint master,
        List<Endpoint> replicas,
        @Nullable Integer quorum,
        @Nullable Integer replicasPerPrimary,
        List<String> bind,
        @Nullable String directory,
        @Nullable Boolean persistence,
        @Nullable ServerTls tls) {

    static final Version OLDEST_ANSWERED = Version.of("6.2");

    private static final int PRIMARIES = 3;

    static final ServerOptions DEFAULT =
            new ServerOptions(OLDEST_ANSWERED, null, List.of(), null, null, List.of(), null, null, null);

    /**
     * File paths on the server's host.
     *
     * @param caFile the authorities whose certificates are accepted from clients and other servers
     */
    record ServerTls(
            String certFile, String keyFile, @Nullable String caFile) {}

    ServerOptions {
        replicas = List.copyOf(replicas);
        bind = List.copyOf(bind);
    }

    /** How many replicas each primary of a cluster has. */
    int clusterReplicas() {
        return replicasPerPrimary == null ? 1 : replicasPerPrimary;
    }

    /** The minimum number of nodes of a cluster: three primaries and their replicas. */
    int clusterNodes() {
        return PRIMARIES * (1 + clusterReplicas());
    }

    boolean before(String release) {
        return version.before(Version.of(release));
    }
}
