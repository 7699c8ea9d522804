package io.tykredis.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.TableEntry;
import io.tykredis.model.Version;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The JSON document of a component's table. */
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
        return mapping(head(JsonNodeFactory.instance.objectNode(), table), table, entry -> true, alias -> true);
    }

    /** One component with the keys that one of its releases reads. */
    public static ObjectNode of(ComponentTable table, Version release) {
        Version known = table.history().at(release);
        ObjectNode document = head(JsonNodeFactory.instance.objectNode(), table).put("version", known.toString());
        ServersDocument.put(document, table, known);
        return mapping(document, table, entry -> entry.readBy().contains(release), alias -> alias.readBy()
                .contains(release));
    }

    private static ObjectNode mapping(
            ObjectNode document,
            ComponentTable table,
            Predicate<TableEntry> entries,
            Predicate<TableEntry.Alias> aliases) {
        ArrayNode mapping = document.putArray("mapping");
        table.entries().filter(entries).forEach(entry -> row(mapping.addObject(), entry, aliases));
        ArrayNode unsupported = document.putArray("unsupported");
        table.unsupported().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> unsupported
                        .addObject()
                        .put("concept", lower(entry.getKey()))
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
                .put("newestVersion", table.newest().toString())
                .put(
                        "candidateVersion",
                        table.history().candidate().map(Version::toString).orElse(null));
    }

    private static void row(ObjectNode row, TableEntry entry, Predicate<TableEntry.Alias> aliases) {
        Key key = entry.key();
        row.put("concept", lower(key.concept()))
                .put("meaning", key.concept().meaning())
                .put("store", entry.block() == null ? null : lower(entry.block().role()))
                .put("json", entry.json())
                .put("env", entry.env());
        ArrayNode others = row.putArray("envAliases");
        entry.aliases().stream().filter(aliases).forEach(alias -> others.add(alias.env()));
        row.put("type", key.type().toString()).put("deprecated", key.deprecated());
        row.set("read", ReleasesDocument.of(entry.readBy()));
        row.put("evidence", key.evidence());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
