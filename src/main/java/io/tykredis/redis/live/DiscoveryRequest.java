package io.tykredis.redis.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.json.Errors;
import io.tykredis.json.Fields;
import io.tykredis.json.InputError;
import io.tykredis.json.Pointer;
import io.tykredis.json.StrictJson;
import io.tykredis.spec.Endpoint;
import io.tykredis.spec.EndpointReader;
import io.tykredis.spec.Placeholder;
import io.tykredis.spec.Secret;
import io.tykredis.spec.SecretReader;
import io.tykredis.spec.StoreReader;
import io.tykredis.spec.Tls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where to begin, and how to log in. What goes into the spec is copied as it was given, so that a reference stays a
 * reference.
 *
 * @param given the fields that the spec takes over
 */
public record DiscoveryRequest(
        Endpoint endpoint,
        @Nullable String masterName,
        @Nullable String username,
        @Nullable Secret password,
        @Nullable Secret sentinelPassword,
        @Nullable Tls tls,
        ObjectNode given) {

    private static final List<String> BESIDE_TOPOLOGY = List.of("username", "password", "database", "tls");
    private static final int MOST_DATABASE = 1_000_000;

    /**
     * Reads the body strictly.
     *
     * @throws io.tykredis.json.InvalidInput with everything that is wrong
     */
    public static DiscoveryRequest read(byte[] body) {
        Errors errors = new Errors();
        JsonNode node = StrictJson.read(body, errors);
        Fields fields = Fields.of(node, Pointer.ROOT, errors);
        DiscoveryRequest request = fields == null ? null : read(fields, node, errors);
        errors.throwIfAny();
        return Objects.requireNonNull(request, "no request and no error");
    }

    private static @Nullable DiscoveryRequest read(Fields fields, JsonNode node, Errors errors) {
        Endpoint endpoint = new EndpointReader(errors).one(fields, "endpoint");
        if (endpoint != null
                && (endpoint.scheme() != null || endpoint.port() == 0 || Placeholder.in(endpoint.host()))) {
            errors.add(
                    fields.at("endpoint"),
                    InputError.Code.INVALID_ENDPOINT,
                    "A URL or a placeholder cannot be connected to.",
                    "Write host:port, for example redis:6379.");
        }
        String masterName = fields.text("masterName");
        String username = fields.text("username");
        SecretReader secrets = new SecretReader(errors);
        Secret password = secrets.read(fields, "password");
        Secret sentinelPassword = secrets.read(fields, "sentinelPassword");
        fields.whole("database", 0, MOST_DATABASE, "Write the number of a logical database, or leave it out.");
        Tls tls = new StoreReader(errors).tls(fields.object("tls"));
        fields.rejectOthers(Map.of("topology", "Write \"endpoint\" alone: the topology is what is to be found out."));
        return endpoint == null
                ? null
                : new DiscoveryRequest(
                        endpoint, masterName, username, password, sentinelPassword, tls, (ObjectNode) node);
    }

    /** A spec with that topology, and the rest as given. */
    ObjectNode spec(ObjectNode topology) {
        ObjectNode spec = JsonNodeFactory.instance.objectNode();
        if (given.has("sentinelPassword") && topology.has("sentinels")) {
            topology.set("sentinelPassword", given.get("sentinelPassword"));
        }
        spec.set("topology", topology);
        for (String name : BESIDE_TOPOLOGY) {
            if (given.has(name)) {
                spec.set(name, given.get(name));
            }
        }
        return spec;
    }

    /** Without what was given, in which passwords stand in clear. */
    @Override
    public String toString() {
        return "from " + endpoint;
    }
}
