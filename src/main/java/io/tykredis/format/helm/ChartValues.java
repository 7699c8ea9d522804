package io.tykredis.format.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tykredis.catalog.Concept;
import io.tykredis.model.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The Redis settings in values, as the charts' templates look them up. Every scalar is a string. */
final class ChartValues {

    /** The charts use the namespace of their release. This is the namespace in Tyk's examples. */
    private static final String DEFAULT_ADDRESS = "redis.tyk.svc:6379";

    private static final List<String> SECRET = List.of("passSecret");

    private final JsonNode redis;
    private final List<String> at;

    /** @param at the place of the settings in the values */
    ChartValues(JsonNode redis, List<String> at) {
        this.redis = redis;
        this.at = at;
    }

    /**
     * A value and the place that determines it.
     *
     * @param text the value; {@code null} if there is none
     */
    record Found(@Nullable String text, Secret.@Nullable FromKubernetes secret, List<String> from) {

        /** Whether a template treats the value as true. */
        boolean isTrue() {
            return text != null && !text.isEmpty() && !text.equals("false");
        }
    }

    boolean hasAddress() {
        return !DEFAULT_ADDRESS.equals(addresses().text()) || redis.has("addrs");
    }

    /** The place of the address, present or not. */
    List<String> address() {
        return addresses().from();
    }

    boolean is(String flag) {
        return found(List.of(flag)).isTrue();
    }

    /** @param last whether the chart uses the certificate names of the Pump and MDCB charts */
    Found of(Concept concept, boolean last) {
        return switch (concept) {
            case ADDRS -> addresses();
            case PASSWORD -> password("pass", "keyName", "redisPass");
            case SENTINEL_PASSWORD -> password("sentinelPass", "sentinelKeyName", "redisSentinelPass");
            case DATABASE -> found(List.of("storage", "database"));
            default -> {
                List<String> names = ValuesFile.NAMES.getOrDefault(concept, List.of());
                yield names.isEmpty()
                        ? new Found(null, null, at)
                        : found(List.of(last ? names.get(names.size() - 1) : names.get(0)));
            }
        };
    }

    private Found addresses() {
        JsonNode addrs = redis.path("addrs");
        if (!addrs.isEmpty() || !addrs.asText("").isEmpty()) {
            String joined = addrs.isArray()
                    ? StreamSupport.stream(addrs.spliterator(), false)
                            .map(JsonNode::asText)
                            .collect(Collectors.joining(","))
                    : addrs.asText();
            return new Found(joined, null, place(List.of("addrs")));
        }
        Found host = found(List.of("host"));
        Found port = found(List.of("port"));
        return host.isTrue() && port.isTrue()
                ? new Found(host.text() + ":" + port.text(), null, host.from())
                : new Found(DEFAULT_ADDRESS, null, place(List.of("addrs")));
    }

    private Found password(String own, String key, String otherwise) {
        String name = redis.path("passSecret").path("name").asText("");
        return name.isEmpty()
                ? found(List.of(own))
                : new Found(
                        null,
                        new Secret.FromKubernetes(
                                name, redis.path("passSecret").path(key).asText(otherwise)),
                        place(SECRET));
    }

    private Found found(List<String> path) {
        JsonNode node = redis;
        for (String step : path) {
            node = node.isObject() ? node.path(step) : MissingNode.getInstance();
        }
        return new Found(node.isValueNode() && !node.isNull() ? node.asText() : null, null, place(path));
    }

    private List<String> place(List<String> path) {
        List<String> place = new ArrayList<>(at);
        Stream.of(path).forEach(place::addAll);
        return place;
    }
}
