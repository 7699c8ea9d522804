package io.tykredis.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The architecture of a Redis deployment, which decides how clients find it. */
public sealed interface Topology permits Topology.Standalone, Topology.Sentinel, Topology.Cluster, Topology.Enterprise {

    /** The value of {@code mode} in JSON. */
    String mode();

    /** Every address that clients receive, in the order of the spec. */
    List<Endpoint> endpoints();

    /** Whether clients must use the Redis Cluster protocol. */
    default boolean clustered() {
        return false;
    }

    /** One server. */
    record Standalone(Endpoint endpoint) implements Topology {
        @Override
        public String mode() {
            return "standalone";
        }

        @Override
        public List<Endpoint> endpoints() {
            return List.of(endpoint);
        }
    }

    /** A master with replicas. Sentinels monitor them and give clients the master's address. */
    record Sentinel(
            String masterName,
            List<Endpoint> sentinels,
            @Nullable Secret sentinelPassword) implements Topology {
        public Sentinel {
            sentinels = List.copyOf(sentinels);
        }

        @Override
        public String mode() {
            return "sentinel";
        }

        @Override
        public List<Endpoint> endpoints() {
            return sentinels;
        }
    }

    /** Redis Cluster; {@code nodes} are seeds. One of them may be a configuration endpoint. */
    record Cluster(List<Endpoint> nodes) implements Topology {
        public Cluster {
            nodes = List.copyOf(nodes);
        }

        @Override
        public String mode() {
            return "cluster";
        }

        @Override
        public List<Endpoint> endpoints() {
            return nodes;
        }

        @Override
        public boolean clustered() {
            return true;
        }
    }

    /** Redis Enterprise behind one proxy endpoint, which may offer the OSS Cluster API. */
    record Enterprise(Endpoint endpoint, boolean ossCluster) implements Topology {
        @Override
        public String mode() {
            return "enterprise";
        }

        @Override
        public List<Endpoint> endpoints() {
            return List.of(endpoint);
        }

        @Override
        public boolean clustered() {
            return ossCluster;
        }
    }
}
