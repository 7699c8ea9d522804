package io.tykredis.model;

import static io.tykredis.input.InputError.Code.INVALID_VALUE;

import io.tykredis.input.FieldReader;
import io.tykredis.input.InputErrors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reader of one Redis deployment, at the top of a spec or inside {@code stores}. */
public final class StoreReader {

    private static final int MOST_DATABASE = 1_000_000;
    private static final List<String> TLS =
            List.of("caFile", "certFile", "keyFile", "minVersion", "maxVersion", "insecureSkipVerify", "secretName");
    private static final List<String> POOL = List.of("maxIdle", "maxActive");
    private static final List<String> BESIDE_TOPOLOGY =
            List.of("username", "password", "auth", "database", "tls", "pool", "timeoutSeconds");

    private final InputErrors errors;

    public StoreReader(InputErrors errors) {
        this.errors = errors;
    }

    @Nullable
    Store read(FieldReader fields) {
        fields.require("topology", "Add \"topology\": {\"mode\": …}.");
        FieldReader topologyFields = fields.object("topology");
        Topology topology = topologyFields == null ? null : new TopologyReader(errors).read(topologyFields);
        String username = fields.text("username");
        Secret password = new SecretReader(errors).read(fields, "password");
        CloudIdentity identity = new CloudIdentityReader(errors).read(fields);
        Integer database = fields.whole(
                "database", 0, MOST_DATABASE, "Use a database number: 0 to 15, unless Redis is configured for more.");
        Tls tls = tls(fields.object("tls"));
        Pool pool = pool(fields);
        Integer timeout = timeout(fields);
        return topology == null
                ? null
                : new Store(topology, username, password, identity, database, tls, pool, timeout);
    }

    /** The fields that belong to {@link TopologyReader} but were written one level too deep. */
    static List<String> names() {
        return BESIDE_TOPOLOGY;
    }

    static @Nullable Pool pool(FieldReader parent) {
        FieldReader fields = parent.object("pool");
        if (fields == null) {
            return null;
        }
        Integer maxIdle =
                fields.whole("maxIdle", 0, Integer.MAX_VALUE, "Use a number of connections, or remove the field.");
        Integer maxActive = fields.whole(
                "maxActive",
                1,
                Integer.MAX_VALUE,
                "Set a number of connections, or remove the field for the default. 0 would mean the default, 500.");
        fields.rejectOthers(Map.of());
        return new Pool(maxIdle, maxActive);
    }

    static @Nullable Integer timeout(FieldReader fields) {
        return fields.whole(
                "timeoutSeconds", 1, Integer.MAX_VALUE, "Use whole seconds, or remove the field for the default of 5.");
    }

    /**
     * The correct place of fields that were written beside the deployment's own; in most cases one level deeper.
     *
     * @param others the messages for other fields
     */
    static Map<String, String> elsewhere(Map<String, String> others) {
        Map<String, String> homes = new LinkedHashMap<>();
        TopologyReader.names().forEach(name -> homes.put(name, "Move it into \"topology\"."));
        homes.put("mode", "Move it into \"topology\".");
        TLS.forEach(name -> homes.put(name, "Move it into \"tls\"."));
        POOL.forEach(name -> homes.put(name, "Move it into \"pool\"."));
        homes.putAll(others);
        return Map.copyOf(homes);
    }

    public @Nullable Tls tls(@Nullable FieldReader fields) {
        if (fields == null) {
            return null;
        }
        Tls tls = new Tls(
                fields.text("caFile"),
                fields.text("certFile"),
                fields.text("keyFile"),
                version(fields, "minVersion"),
                version(fields, "maxVersion"),
                fields.flag("insecureSkipVerify"),
                new SecretReader(errors).objectName(fields, "secretName"));
        fields.rejectOthers(Map.of());
        return tls;
    }

    private @Nullable TlsVersion version(FieldReader fields, String name) {
        String text = fields.text(name);
        TlsVersion version = text == null ? null : TlsVersion.of(text).orElse(null);
        if (text != null && version == null) {
            errors.add(
                    fields.at(name),
                    INVALID_VALUE,
                    "Unknown TLS version \"" + text + "\".",
                    "Allowed: " + String.join(", ", TlsVersion.spellings()) + ".");
        }
        return version;
    }
}
