package io.tykredis.redis.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.input.FieldReader;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.input.StrictJson;
import io.tykredis.model.Endpoint;
import io.tykredis.model.EndpointReader;
import io.tykredis.model.Placeholder;
import io.tykredis.model.Secret;
import io.tykredis.model.SecretReader;
import io.tykredis.model.StoreReader;
import io.tykredis.model.Tls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The first server to contact and the login. Fields are copied into the spec unchanged, so a secret reference stays a
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
     * @throws io.tykredis.input.InvalidInput with all errors
     */
    public static DiscoveryRequest read(byte[] body) {
        InputErrors errors = new InputErrors();
        JsonNode node = StrictJson.read(body, errors);
        FieldReader fields = FieldReader.of(node, Pointer.ROOT, errors);
        DiscoveryRequest request = fields == null ? null : read(fields, node, errors);
        errors.throwIfAny();
        return Objects.requireNonNull(request, "no request and no error");
    }

    private static @Nullable DiscoveryRequest read(FieldReader fields, JsonNode node, InputErrors errors) {
        Endpoint endpoint = new EndpointReader(errors).one(fields, "endpoint");
        if (endpoint != null
                && (endpoint.scheme() != null || endpoint.port() == 0 || Placeholder.in(endpoint.host()))) {
            errors.add(
                    fields.at("endpoint"),
                    InputError.Code.INVALID_ENDPOINT,
                    "The address is a URL or a placeholder.",
                    "Write host:port, for example redis:6379.");
        }
        String masterName = fields.text("masterName");
        String username = fields.text("username");
        SecretReader secrets = new SecretReader(errors);
        Secret password = secrets.read(fields, "password");
        Secret sentinelPassword = secrets.read(fields, "sentinelPassword");
        fields.whole("database", 0, MOST_DATABASE, "Use a database number, or remove the field.");
        Tls tls = new StoreReader(errors).tls(fields.object("tls"));
        fields.rejectOthers(Map.of("topology", "Remove it and set \"endpoint\". A discovery finds the topology."));
        return endpoint == null
                ? null
                : new DiscoveryRequest(
                        endpoint, masterName, username, password, sentinelPassword, tls, (ObjectNode) node);
    }

    /** A spec with that topology and the given fields. */
    public ObjectNode spec(ObjectNode topology) {
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

    /** Omits the given fields, which contain passwords. */
    @Override
    public String toString() {
        return "from " + endpoint;
    }
}
