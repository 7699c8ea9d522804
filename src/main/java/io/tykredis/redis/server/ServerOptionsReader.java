package io.tykredis.redis.server;

import static io.tykredis.json.InputError.Code.INVALID_VALUE;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.tykredis.json.Errors;
import io.tykredis.json.Fields;
import io.tykredis.redis.server.ServerOptions.ServerTls;
import io.tykredis.spec.Endpoint;
import io.tykredis.spec.EndpointReader;
import io.tykredis.spec.Store;
import io.tykredis.spec.Topology;
import io.tykredis.spec.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the options of one store, and asks for what its topology and TLS cannot do without. */
final class ServerOptionsReader {

    private static final Pattern ADDRESS = Pattern.compile("-?[0-9A-Za-z.:*%]+");
    private static final List<String> SENTINEL_ONLY = List.of("master", "replicas", "quorum");

    private final Errors errors;

    ServerOptionsReader(Errors errors) {
        this.errors = errors;
    }

    /** @param elsewhere further fields that the caller reads */
    ServerOptions read(Fields fields, Store store, String... elsewhere) {
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
        ServerOptions options = new ServerOptions(
                version(fields),
                master,
                replicas,
                quorum,
                bind(fields),
                fields.text("directory"),
                fields.flag("persistence"),
                tls(fields, store));
        Map<String, String> misplaced = new LinkedHashMap<>();
        if (!sentinel) {
            SENTINEL_ONLY.forEach(name -> misplaced.put(name, "Remove it, or use mode \"sentinel\"."));
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

    private Version version(Fields fields) {
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

    private List<String> bind(Fields fields) {
        ArrayNode nodes = fields.array("bind");
        List<String> addresses = new ArrayList<>();
        for (int i = 0; nodes != null && i < nodes.size(); i++) {
            String text = Fields.text(
                    nodes.get(i), fields.at("bind").child(i), "Remove the element, or write an address.", errors);
            if (text != null && !ADDRESS.matcher(text).matches()) {
                errors.add(
                        fields.at("bind").child(i),
                        INVALID_VALUE,
                        "Not an address to listen on.",
                        "Write an IP address without a port, for example 10.0.0.7 or ::1.");
            } else if (text != null) {
                addresses.add(text);
            }
        }
        return addresses;
    }

    private static @Nullable ServerTls tls(Fields parent, Store store) {
        if (store.tls() == null) {
            return null;
        }
        if (store.topology() instanceof Topology.Enterprise) {
            return null;
        }
        parent.require(
                "tls", "Add {\"certFile\": …, \"keyFile\": …}: the spec has the clients' files, not the server's.");
        Fields fields = parent.object("tls");
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
