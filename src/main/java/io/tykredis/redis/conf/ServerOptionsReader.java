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

    /** @param elsewhere further fields that the caller reads */
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
                    "Write a number of Sentinels, not more than there are, or leave it out for more than half.");
        }
        boolean cluster = store.topology() instanceof Topology.Cluster;
        Integer replicasPerPrimary = cluster
                ? fields.whole(
                        CLUSTER_ONLY,
                        1,
                        MOST_REPLICAS,
                        "Write how many replicas each primary has, or leave it out for one.")
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
            SENTINEL_ONLY.forEach(name -> misplaced.put(name, "Remove it, or use mode \"sentinel\"."));
        }
        if (!cluster) {
            misplaced.put(CLUSTER_ONLY, "Remove it, or use mode \"cluster\".");
        }
        if (store.tls() == null) {
            misplaced.put("tls", "Remove it, or add \"tls\" to the spec: without it the components do not speak TLS.");
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
                    "Not a release of Redis.",
                    "Write the oldest release that the files are for, for example 6.2 or 7.0.");
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
                "tls", "Add {\"certFile\": …, \"keyFile\": …}: the spec has the clients' files, not the server's.");
        FieldReader fields = parent.object("tls");
        if (fields == null) {
            return null;
        }
        fields.require("certFile", "Add the PEM file of the server's certificate, as the server sees it.");
        fields.require("keyFile", "Add the PEM file of the certificate's key, as the server sees it.");
        boolean verifies = store.tls().certFile() != null || !(store.topology() instanceof Topology.Standalone);
        if (verifies) {
            fields.require(
                    "caFile",
                    "Add the PEM file of the authorities to accept: the server verifies clients and other servers.");
        }
        String certFile = fields.text("certFile");
        String keyFile = fields.text("keyFile");
        String caFile = fields.text("caFile");
        fields.rejectOthers(Map.of());
        return certFile == null || keyFile == null ? null : new ServerTls(certFile, keyFile, caFile);
    }
}
