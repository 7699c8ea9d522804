package io.tykredis.redis.conf;

import static io.tykredis.input.InputError.Code.INVALID_VALUE;

import io.tykredis.input.FieldReader;
import io.tykredis.input.InputErrors;
import io.tykredis.model.Endpoint;
import io.tykredis.model.EndpointReader;
import io.tykredis.model.Store;
import io.tykredis.model.Topology;
import io.tykredis.model.Version;
import io.tykredis.redis.conf.ServerOptions.ServerTls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The reader of one store's server options, required ones included. */
final class ServerOptionsReader {

    private static final List<String> SENTINEL_ONLY = List.of("master", "replicas", "quorum");

    private static final String CLUSTER_ONLY = "replicasPerPrimary";
    private static final int MOST_REPLICAS = 5;

    private final InputErrors errors;

    ServerOptionsReader(InputErrors errors) {
        this.errors = errors;
    }

    /** @param elsewhere other fields, which the caller reads */
    ServerOptions read(FieldReader fields, Store store, String... elsewhere) {
        boolean sentinel = store.topology() instanceof Topology.Sentinel;
        Endpoint master = null;
        List<Endpoint> replicas = List.of();
        Integer quorum = null;
        if (store.topology() instanceof Topology.Sentinel topology) {
            master = new EndpointReader(errors).one(fields, "master");
            replicas = fields.has("replicas")
                    ? Objects.requireNonNullElse(new EndpointReader(errors).several(fields, "replicas"), replicas)
                    : replicas;
            quorum = fields.whole(
                    "quorum",
                    1,
                    topology.sentinels().size(),
                    "Use at most the number of Sentinels, or remove the field for the default of more than half.");
        }
        boolean cluster = store.topology() instanceof Topology.Cluster;
        Integer replicasPerPrimary = cluster
                ? fields.whole(
                        CLUSTER_ONLY,
                        1,
                        MOST_REPLICAS,
                        "Use the number of replicas per primary, or remove the field for the default of one.")
                : null;
        Version version = version(fields);
        ServerOptions options = new ServerOptions(
                version,
                master,
                replicas,
                quorum,
                replicasPerPrimary,
                new BindReader(errors, version).read(fields),
                fields.text("directory"),
                fields.flag("persistence"),
                tls(fields, store));
        Map<String, String> misplaced = new LinkedHashMap<>();
        if (!sentinel) {
            SENTINEL_ONLY.forEach(
                    name -> misplaced.put(name, "Only mode \"sentinel\" has it. Remove it, or use that mode."));
        }
        if (!cluster) {
            misplaced.put(CLUSTER_ONLY, "Only mode \"cluster\" has it. Remove it, or use that mode.");
        }
        if (store.tls() == null) {
            misplaced.put("tls", "Remove it, or add \"tls\" to the spec. Without it, the components do not use TLS.");
        }
        for (String name : elsewhere) {
            fields.any(name, "an object");
        }
        fields.rejectOthers(misplaced);
        return options;
    }

    private Version version(FieldReader fields) {
        String text = fields.text("version");
        Version version = text == null
                ? ServerOptions.OLDEST_ANSWERED
                : Version.parse(text).orElse(null);
        if (version == null) {
            errors.add(
                    fields.at("version"),
                    INVALID_VALUE,
                    "Invalid Redis release.",
                    "Use the oldest Redis release that the files must support, for example 6.2 or 7.0.");
        }
        return Objects.requireNonNullElse(version, ServerOptions.OLDEST_ANSWERED);
    }

    private static @Nullable ServerTls tls(FieldReader parent, Store store) {
        if (store.tls() == null) {
            return null;
        }
        if (store.topology() instanceof Topology.Enterprise) {
            return null;
        }
        parent.require(
                "tls",
                "Add {\"certFile\": …, \"keyFile\": …}. The spec has only the clients' files, not the server's.");
        FieldReader fields = parent.object("tls");
        if (fields == null) {
            return null;
        }
        fields.require("certFile", "Add the path of the server's certificate (PEM) on the server.");
        fields.require("keyFile", "Add the path of the certificate's key (PEM) on the server.");
        boolean verifies = store.tls().certFile() != null || !(store.topology() instanceof Topology.Standalone);
        if (verifies) {
            fields.require(
                    "caFile",
                    "Add the path of the CA certificates (PEM). The server verifies clients and other servers with them.");
        }
        String certFile = fields.text("certFile");
        String keyFile = fields.text("keyFile");
        String caFile = fields.text("caFile");
        fields.rejectOthers(Map.of());
        return certFile == null || keyFile == null ? null : new ServerTls(certFile, keyFile, caFile);
    }
}
