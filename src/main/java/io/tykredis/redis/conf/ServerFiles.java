package io.tykredis.redis.conf;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.input.Pointer;
import io.tykredis.lint.StoreAt;
import io.tykredis.model.Endpoint;
import io.tykredis.model.Store;
import io.tykredis.model.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The files of every server of a spec, by name, with their diagnostics.
 *
 * @param files {@code redis.conf} of a single server; else a folder for each: {@code master}, {@code replica-1},
 *     {@code sentinel-1}, {@code node-1}, … numbered as listed; those of further stores below {@code cache} and
 *     {@code analytics}
 */
public record ServerFiles(Map<String, String> files, List<Diagnostic> diagnostics) {

    private static final String REDIS = "redis.conf";
    private static final String SENTINEL = "sentinel.conf";

    /** @param clients the components that use the servers */
    static ServerFiles of(StoreAt located, ServerOptions options, Pointer optionsAt, ClusterClients clients) {
        Store store = located.store();
        if (store.topology() instanceof Topology.Enterprise) {
            return new ServerFiles(
                    Map.of(),
                    List.of(ServerCode.REDIS_ENTERPRISE.at(
                            located.at().child("topology"),
                            "Redis Enterprise is configured in its own console or API, so there are no files.",
                            "Create a database there with the port, password and TLS settings of the spec.")));
        }
        String folder = located.at().name().isEmpty() ? "" : located.at().name() + "/";
        Map<String, String> files = new LinkedHashMap<>();
        write(store, options).forEach((name, text) -> files.put(folder + name, text));
        return new ServerFiles(files, new ServerFindings(located, options, optionsAt, clients).found());
    }

    private static Map<String, String> write(Store store, ServerOptions options) {
        AuthDirectives passwords = new AuthDirectives(store, options);
        DataNodeFile node = new DataNodeFile(store, options, passwords);
        Map<String, String> files = new LinkedHashMap<>();
        if (store.topology() instanceof Topology.Standalone standalone) {
            files.put(REDIS, node.standalone(standalone.endpoint()));
        } else if (store.topology() instanceof Topology.Sentinel sentinel) {
            Endpoint master = Objects.requireNonNull(options.master());
            files.put("master/" + REDIS, node.watched(master, null));
            each("replica", options.replicas())
                    .forEach((name, replica) -> files.put(name + "/" + REDIS, node.watched(replica, master)));
            SentinelFile file = new SentinelFile(store, sentinel, options, passwords);
            each("sentinel", sentinel.sentinels())
                    .forEach((name, each) -> files.put(name + "/" + SENTINEL, file.of(each, master)));
        } else if (store.topology() instanceof Topology.Cluster cluster) {
            each("node", cluster.nodes())
                    .forEach((name, each) -> files.put(name + "/" + REDIS, node.clustered(each, cluster)));
        }
        return files;
    }

    private static Map<String, Endpoint> each(String name, List<Endpoint> endpoints) {
        Map<String, Endpoint> named = new LinkedHashMap<>();
        endpoints.forEach(endpoint -> named.put(name + "-" + (named.size() + 1), endpoint));
        return named;
    }

    /** This and the other files and diagnostics in one. */
    ServerFiles and(ServerFiles more) {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.putAll(more.files);
        List<Diagnostic> joined = new ArrayList<>(diagnostics);
        joined.addAll(more.diagnostics);
        return new ServerFiles(all, joined);
    }
}
