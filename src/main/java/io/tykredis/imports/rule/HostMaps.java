package io.tykredis.imports.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tykredis.model.PlainAddress;
import java.util.Map;
import java.util.Optional;

/** The conversion of maps of hosts and ports, which older releases read instead of lists of addresses. */
final class HostMaps {

    private HostMaps() {}

    /** The list of the same addresses; empty if one of them may hold a password. */
    static Optional<JsonNode> asList(JsonNode hosts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Map.Entry<String, JsonNode> each : hosts.properties()) {
            list.add(each.getKey() + ":" + each.getValue().textValue());
        }
        return PlainAddress.isAll(list) ? Optional.of(list) : Optional.empty();
    }
}
