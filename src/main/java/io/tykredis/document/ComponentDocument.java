package io.tykredis.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.Releases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of a component's table. */
public final class ComponentDocument {

    private ComponentDocument() {}

    /** The components without their keys. */
    public static ObjectNode list(List<ComponentTable> tables) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode components = document.putArray("components");
        tables.forEach(table -> head(components.addObject(), table));
        return document;
    }

    /** One component with every key it has for Redis. */
    public static ObjectNode of(ComponentTable table) {
        ObjectNode document = head(JsonNodeFactory.instance.objectNode(), table);
        ArrayNode mapping = document.putArray("mapping");
        for (Block block : table.blocks()) {
            Key onOff = block.enabledBy();
            if (onOff != null) {
                beside(mapping, table, onOff, store(block));
            }
            for (Key key : block.keys()) {
                List<String> path = new ArrayList<>(block.path());
                path.add(key.json());
                ArrayNode aliases = key(
                        mapping,
                        key,
                        store(block),
                        String.join(".", path),
                        table.env(block, key),
                        key.readBy().in(block.readBy()));
                block.aliases().forEach(alias -> aliases.add(table.envPrefix() + alias.env() + key.env()));
            }
        }
        table.others().forEach(key -> beside(mapping, table, key, null));
        ArrayNode unsupported = document.putArray("unsupported");
        table.unsupported().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> unsupported
                        .addObject()
                        .put("concept", concept(entry.getKey().name()))
                        .put("reason", entry.getValue()));
        return document;
    }

    private static ObjectNode head(ObjectNode node, ComponentTable table) {
        node.put("name", table.name());
        ArrayNode aliases = node.putArray("aliases");
        table.aliases().forEach(aliases::add);
        return node.put("title", table.title())
                .put("file", table.file())
                .put("envPrefix", table.envPrefix())
                .put("oldestVersion", table.oldest().toString())
                .put("newestVersion", table.newest().toString());
    }

    private static void beside(ArrayNode mapping, ComponentTable table, Key key, @Nullable String store) {
        String json = key.json().isEmpty() ? null : key.json();
        key(mapping, key, store, json, table.envPrefix() + key.env(), key.readBy());
    }

    /** Adds a row, and answers its list of other variables to be filled. */
    private static ArrayNode key(
            ArrayNode mapping, Key key, @Nullable String store, @Nullable String json, String env, Releases read) {
        ObjectNode row = mapping.addObject()
                .put("concept", concept(key.concept().name()))
                .put("meaning", key.concept().meaning())
                .put("store", store)
                .put("json", json)
                .put("env", env);
        ArrayNode aliases = row.putArray("envAliases");
        row.put("type", key.type().toString()).put("deprecated", key.deprecated());
        row.set("read", ReleasesDocument.of(read));
        row.put("evidence", key.evidence());
        return aliases;
    }

    private static String store(Block block) {
        return block.role().name().toLowerCase(Locale.ROOT);
    }

    private static String concept(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
