package io.tykredis.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One setting in the contract.
 *
 * @param json empty: no file key
 * @param env empty: no environment name
 * @param read whether the newest release's code reads it; for closed source, whether it probably does
 */
record ContractField(
        Concept concept,
        String json,
        String env,
        String type,
        boolean deprecated,
        boolean read,
        String since,
        String source,
        List<String> envAliases) {

    static ContractField of(JsonNode node) {
        List<String> aliases = new ArrayList<>();
        node.path("envAliases").forEach(alias -> aliases.add(alias.asText()));
        return new ContractField(
                concept(node.path("concept").asText()),
                node.path("json").asText(""),
                node.path("env").asText(""),
                type(node.path("type").asText()),
                node.path("deprecated").asBoolean(),
                node.path("readByCode").asBoolean(),
                node.path("since").asText(),
                node.path("source").asText(),
                aliases);
    }

    boolean exists() {
        return !json.isEmpty() || !env.isEmpty();
    }

    private static Concept concept(String name) {
        String current = name.equals("hosts") ? "addrs" : name.replaceFirst("_legacy$", "");
        return Concept.valueOf(current.replace('.', '_').toUpperCase(Locale.ROOT));
    }

    private static String type(String goType) {
        return goType.startsWith("*") ? "object" : goType.replace(" (EnvMapString)", "");
    }
}
