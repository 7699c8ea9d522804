package io.tykredis.redis.conf;

import io.tykredis.model.Endpoint;
import io.tykredis.model.Store;
import io.tykredis.model.Topology;
import java.util.Objects;

/** The {@code sentinel.conf} of one Sentinel. */
final class SentinelFile {

    private final Store store;
    private final Topology.Sentinel topology;
    private final ServerOptions options;
    private final AuthDirectives passwords;

    SentinelFile(Store store, Topology.Sentinel topology, ServerOptions options, AuthDirectives passwords) {
        this.store = store;
        this.topology = topology;
        this.options = options;
        this.passwords = passwords;
    }

    String of(Endpoint sentinel, Endpoint master) {
        String name = topology.masterName();
        RedisConfFile file = new RedisConfFile()
                .comment("A Sentinel. For Redis " + options.version() + " and later.")
                .comment("The Sentinel rewrites this file, so it must be writable. Keep a copy of the original.");
        DataNodeFile.listen(file, sentinel, store, options);
        if (store.tls() != null) {
            file.comment("TLS to the data nodes and the other Sentinels.").set("tls-replication", "yes");
        }
        if (options.directory() != null) {
            file.set("dir", options.directory());
        }
        passwords.sentinel(file, topology.sentinelPassword());
        file.blank();
        if (!options.before("6.2")) {
            file.set("sentinel resolve-hostnames", "yes").set("sentinel announce-hostnames", "yes");
        }
        file.set("sentinel announce-ip", HostSpelling.bare(sentinel)).set("sentinel announce-port", sentinel.port());
        file.set("sentinel monitor", name, HostSpelling.bare(master), master.port(), quorum())
                .set("sentinel down-after-milliseconds", name, 5000)
                .set("sentinel failover-timeout", name, 10_000)
                .set("sentinel parallel-syncs", name, 1);
        passwords.sentinelToMaster(file, name);
        return file.toString();
    }

    private int quorum() {
        return Objects.requireNonNullElse(options.quorum(), topology.sentinels().size() / 2 + 1);
    }
}
