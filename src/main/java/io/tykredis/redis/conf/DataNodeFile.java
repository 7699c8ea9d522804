package io.tykredis.redis.conf;

import io.tykredis.model.Endpoint;
import io.tykredis.model.Store;
import io.tykredis.model.TlsVersion;
import io.tykredis.model.Topology;
import io.tykredis.redis.conf.ServerOptions.ServerTls;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The {@code redis.conf} of one node. */
final class DataNodeFile {

    private static final int DATABASES = 16;

    private final Store store;
    private final ServerOptions options;
    private final AuthDirectives passwords;

    DataNodeFile(Store store, ServerOptions options, AuthDirectives passwords) {
        this.store = store;
        this.options = options;
        this.passwords = passwords;
    }

    String standalone(Endpoint node) {
        RedisConfFile file = open("One Redis server.", node);
        databases(file);
        if (Boolean.FALSE.equals(options.persistence())) {
            noPersistence(file);
        }
        passwords.server(file);
        return file.toString();
    }

    /** @param master the master to replicate, or {@code null} for the master itself */
    String watched(Endpoint node, @Nullable Endpoint master) {
        RedisConfFile file = open(master == null ? "The master." : "A replica.", node);
        databases(file);
        if (Boolean.FALSE.equals(options.persistence())) {
            noPersistence(file);
        } else {
            file.set("save", 900, 1).set("save", 300, 10).set("save", 60, 10_000);
        }
        passwords.server(file);
        passwords.toMaster(file);
        file.blank().comment("The address that the Sentinels give to clients.");
        file.set("replica-announce-ip", HostSpelling.bare(node)).set("replica-announce-port", node.port());
        if (master != null) {
            file.set("replicaof", HostSpelling.bare(master), master.port());
        }
        return file.toString();
    }

    String clustered(Endpoint node, Topology.Cluster cluster) {
        RedisConfFile file = open("A cluster node.", node);
        if (Boolean.FALSE.equals(options.persistence())) {
            noPersistence(file);
        }
        passwords.server(file);
        passwords.toMaster(file);
        file.blank()
                .set("cluster-enabled", "yes")
                .set("cluster-config-file", "nodes.conf")
                .set("cluster-node-timeout", 5000)
                .set("cluster-require-full-coverage", "yes")
                .set("cluster-migration-barrier", 1);
        minReplicas(file, cluster);
        if (HostSpelling.isAddress(node)) {
            file.set("cluster-announce-ip", HostSpelling.bare(node));
        } else if (!options.before("7.0")) {
            file.comment("Clients get the host name, which the certificates contain.")
                    .set("cluster-announce-hostname", node.host())
                    .set("cluster-preferred-endpoint-type", "hostname");
        }
        return file.toString();
    }

    /** With one replica each, the loss of any node would stop writes to a third of the slots. */
    private void minReplicas(RedisConfFile file, Topology.Cluster cluster) {
        if (options.clusterReplicas() < 2) {
            file.comment(
                            "min-replicas-to-write is not set: with one replica per primary, the loss of any node would stop")
                    .comment("the writes to that primary's slots. Set it to 1 once each primary has two replicas.");
        } else if (cluster.nodes().size() >= options.clusterNodes()) {
            file.comment("A primary without replicas refuses writes. One replica may fail.")
                    .set("min-replicas-to-write", 1);
        }
    }

    private RedisConfFile open(String what, Endpoint node) {
        RedisConfFile file = new RedisConfFile().comment(what + " For Redis " + options.version() + " and later.");
        listen(file, node, store, options);
        if (store.tls() != null && !(store.topology() instanceof Topology.Standalone)) {
            file.set("tls-replication", "yes");
            if (store.topology().clustered()) {
                file.set("tls-cluster", "yes");
            }
        }
        if (options.directory() != null) {
            file.set("dir", options.directory());
        }
        return file;
    }

    /** Ports, addresses and TLS: the same for a server and a Sentinel. */
    static void listen(RedisConfFile file, Endpoint node, Store store, ServerOptions options) {
        if (!options.bind().isEmpty()) {
            file.set("bind", options.bind().toArray());
        }
        ServerTls own = options.tls();
        if (store.tls() == null || own == null) {
            file.set("port", node.port());
            return;
        }
        file.comment("No port without TLS.").set("port", 0).set("tls-port", node.port());
        file.set("tls-cert-file", own.certFile()).set("tls-key-file", own.keyFile());
        if (own.caFile() != null) {
            file.set("tls-ca-cert-file", own.caFile());
        }
        file.set("tls-auth-clients", store.tls().certFile() == null ? "no" : "yes");
        file.set(
                "tls-protocols",
                store.tls().versions().stream().map(TlsVersion::protocol).collect(Collectors.joining(" ")));
    }

    private void databases(RedisConfFile file) {
        int highest = Objects.requireNonNullElse(store.database(), 0);
        file.set("databases", Math.max(DATABASES, highest + 1));
    }

    private static void noPersistence(RedisConfFile file) {
        file.comment("No persistence: a restart loses all data.")
                .set("save", "")
                .set("appendonly", "no");
    }
}
