package io.tykredis.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Role;
import io.tykredis.document.SpecDocument;
import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import io.tykredis.translate.Omission;
import io.tykredis.translate.Translation;
import java.util.List;
import java.util.Set;

/**
 * The part of a spec that one component's own configuration can hold. What it cannot: Enterprise (told as what it is to
 * a client, one server or a cluster), releases, other components, references to secrets, the Secret with the TLS files, a
 * false insecureSkipVerify, a maxIdle of 0, an empty pool, and whatever the translation says it left out.
 */
final class Held {

    private final Translation translation;
    private final ComponentTable table;
    private final Set<String> references;

    private Held(Translation translation, Set<String> references) {
        this.translation = translation;
        this.table = translation.table();
        this.references = references;
    }

    /** In a form that has references of these kinds. */
    static ObjectNode of(RedisSpec spec, Translation translation, Set<String> references) {
        return new Held(translation, references).of(SpecDocument.of(spec));
    }

    private ObjectNode of(ObjectNode spec) {
        ObjectNode own = spec.at("/components/" + table.name()) instanceof ObjectNode found
                ? found.deepCopy()
                : spec.objectNode();
        translation.omissions().stream()
                .filter(omission -> omission.reason() != Omission.Reason.OVERRIDDEN)
                .map(Omission::source)
                .filter(source -> !source.equals(Pointer.ROOT))
                .forEach(source -> {
                    if (spec.at(source.parent().toString()) instanceof ObjectNode object) {
                        object.remove(source.name());
                    }
                });
        ObjectNode stores = spec.path("stores").isObject() ? (ObjectNode) spec.remove("stores") : null;
        boolean hasMain = table.block(Role.MAIN).isPresent();
        ObjectNode held =
                !hasMain && stores != null && stores.has("analytics") ? (ObjectNode) stores.get("analytics") : spec;
        override(held, own);
        held.remove(List.of("components", "tykVersion"));
        store(held);
        if (hasMain && stores != null) {
            stores.properties().forEach(each -> store((ObjectNode) each.getValue()));
            stores.properties().removeIf(each -> each.getValue().isEmpty() || !optional(each.getKey()));
            if (!stores.isEmpty()) {
                held.set("stores", stores);
            }
        }
        held.putObject("components").putObject(table.name());
        return held;
    }

    private boolean optional(String store) {
        return table.blocks().stream()
                .filter(block -> block.enabledBy() != null)
                .map(Block::role)
                .anyMatch(role -> role.name().equalsIgnoreCase(store));
    }

    private void override(ObjectNode store, ObjectNode own) {
        if (own.has("timeoutSeconds") && !omitted(Pointer.of("components", table.name(), "timeoutSeconds"))) {
            store.set("timeoutSeconds", own.get("timeoutSeconds"));
        }
        own.path("pool").properties().forEach(size -> {
            if (!omitted(Pointer.of("components", table.name(), "pool", size.getKey()))) {
                store.withObjectProperty("pool").set(size.getKey(), size.getValue());
            }
        });
    }

    private boolean omitted(Pointer place) {
        return translation.omissions().stream()
                .map(Omission::source)
                .anyMatch(source -> !source.equals(Pointer.ROOT) && source.covers(place));
    }

    private void store(ObjectNode store) {
        if (!store.path("topology").isObject()) {
            store.removeAll();
            return;
        }
        ObjectNode topology = (ObjectNode) store.get("topology");
        JsonNode ossCluster = topology.remove("ossCluster");
        if (topology.path("mode").asText().equals("enterprise")) {
            if (ossCluster.booleanValue()) {
                ArrayNode nodes = topology.put("mode", "cluster").putArray("nodes");
                nodes.add(topology.remove("endpoint"));
            } else {
                topology.put("mode", "standalone");
            }
        }
        withoutReference(store, "password");
        withoutReference(topology, "sentinelPassword");
        if (store.path("tls") instanceof ObjectNode tls) {
            tls.remove("secretName");
            tls.properties()
                    .removeIf(member -> member.getKey().equals("insecureSkipVerify")
                            && !member.getValue().asBoolean());
        }
        if (store.path("pool") instanceof ObjectNode pool
                && pool.path("maxIdle").asInt() == 0) {
            pool.remove("maxIdle");
        }
        if (store.path("pool").isObject() && store.path("pool").isEmpty()) {
            store.remove("pool");
        }
    }

    private void withoutReference(ObjectNode node, String name) {
        JsonNode secret = node.path(name);
        if (secret.isObject() && references.stream().noneMatch(secret::has)) {
            node.remove(name);
        }
    }
}
