package io.tykredis.docs;

import static io.tykredis.docs.Markdown.code;
import static io.tykredis.docs.Markdown.section;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.RedisClient;
import io.tykredis.catalog.Tables;
import io.tykredis.model.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of {@code docs/mapping.md}, from the component tables. */
final class MappingDocs {

    private static final List<String> KEYS =
            List.of("Concept", "JSON", "Environment", "Type", "Read by", "Spelling", "Evidence");

    private final ComponentTable table;
    private final Map<String, Integer> evidence = new LinkedHashMap<>();

    private MappingDocs(ComponentTable table) {
        this.table = table;
    }

    static Map<String, String> parts() {
        FieldDocs fields = new FieldDocs();
        return Map.of(
                "fields", fields.fields(),
                "stores", fields.stores() + "\n" + fields.notes(),
                "components",
                        Tables.all().stream()
                                .map(table -> new MappingDocs(table).component())
                                .collect(Collectors.joining()),
                "pairings", pairings());
    }

    private String component() {
        String aliases = table.aliases().stream().map(Markdown::code).collect(Collectors.joining(" and "));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", table.title());
        values.put("name", table.name());
        values.put("aliases", aliases.isEmpty() ? "" : ", also accepted as " + aliases);
        values.put("file", table.file());
        values.put("prefix", table.envPrefix());
        values.put("oldest", table.oldest().toString());
        values.put("newest", table.newest().toString());
        values.put("blocks", table.blocks().stream().map(this::block).collect(Collectors.joining()));
        values.put(
                "others",
                section(
                        "Other keys",
                        Markdown.table(KEYS, table.others().stream().map(key -> key("", table.envPrefix(), key)))));
        values.put("clients", section("Redis clients", clients()));
        values.put("defects", section("Known defects", defects()));
        values.put("missing", section("Missing settings", missing()));
        values.put(
                "evidence",
                evidence.entrySet().stream()
                        .map(each -> each.getValue() + ". " + each.getKey() + "\n")
                        .collect(Collectors.joining()));
        return Markdown.filled("component", values);
    }

    private String block(Block block) {
        String prefix = table.envPrefix() + block.env();
        Block main = table.blocks().get(0);
        Key onOff = block.enabledBy();
        List<Key> keys = block.keys().stream()
                .filter(key -> onOff == null || !main.keys().contains(key))
                .toList();
        String shared = onOff == null
                ? ""
                : "Read by: %s. The keys of %s with the environment prefix %s%s\n\n"
                        .formatted(
                                block.readBy(),
                                name(main),
                                code(prefix),
                                keys.isEmpty() ? "; its switch:" : ". Its switch, and what differs:");
        String aliases = block.aliases().stream()
                .map(alias -> code(table.envPrefix() + alias.env()) + " (read by: " + alias.readBy() + ")")
                .collect(Collectors.joining(" or "));
        return section(
                block.path().isEmpty() ? "Top of the file" : name(block),
                shared
                        + (aliases.isEmpty()
                                ? ""
                                : "The environment names may also begin with " + aliases
                                        + ". Later prefixes have priority.\n\n")
                        + Markdown.table(
                                KEYS,
                                Stream.concat(
                                        Stream.ofNullable(onOff).map(key -> key("", table.envPrefix(), key)),
                                        keys.stream().map(key -> key(prefix(block), prefix, key)))));
    }

    private List<String> key(String jsonPrefix, String envPrefix, Key key) {
        return List.of(
                name(key.concept()),
                key.json().isEmpty() ? "—" : code(jsonPrefix + key.json()),
                code(envPrefix + key.env()),
                key.type().toString(),
                key.readBy().toString(),
                switch (key.spelling()) {
                    case CURRENT -> "current";
                    case DEPRECATED -> "older";
                    case INERT -> "inert";
                },
                Integer.toString(evidence.computeIfAbsent(key.evidence(), added -> evidence.size() + 1)));
    }

    private String clients() {
        if (table.blocks().stream().allMatch(block -> block.clients().isEmpty())) {
            return "Unknown, because the source is closed. One client with its own pool is assumed per block.\n";
        }
        return "The clients of one instance. Clients of a separate store that is off use the first block.\n\n"
                + Markdown.table(
                        List.of("Client", "Block", "Releases", "Connections per node", "Ignored settings"),
                        table.blocks().stream().flatMap(block -> block.clients().stream()
                                .map(client -> List.of(
                                        client.purpose(),
                                        name(block),
                                        client.releases().toString(),
                                        client.pooled() ? "a pool" : "1",
                                        gaps(client)))));
    }

    private static String gaps(RedisClient client) {
        return client.gaps().isEmpty()
                ? "—"
                : client.gaps().get(0).ignored().stream()
                                .sorted()
                                .map(MappingDocs::name)
                                .collect(Collectors.joining(", ", "", ". "))
                        + client.gaps().stream()
                                .map(gap -> gap.releases() + ": " + gap.effect())
                                .collect(Collectors.joining("<br>"));
    }

    private String defects() {
        return Markdown.table(
                List.of("Defect", "Releases", "Confirmed", "Evidence"),
                table.quirks().defects().stream()
                        .map(defect -> List.of(
                                defect.kind().what(),
                                defect.releases().toString(),
                                defect.shown() ? "yes" : "no",
                                defect.evidence())));
    }

    private String missing() {
        return table.unsupported().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "- " + entry.getKey().meaning() + ": " + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** Consecutive Gateway releases with the same pairings are one row. */
    private static String pairings() {
        List<ComponentTable> paired = Stream.of("pump", "mdcb").map(Tables::of).toList();
        List<List<String>> rows = new ArrayList<>();
        for (Version gateway : Tables.of("gateway").history().versions()) {
            List<String> others = paired.stream()
                    .map(table -> table.pairing()
                            .apply(gateway)
                            .map(Version::toString)
                            .orElse("newest"))
                    .toList();
            List<String> before = rows.isEmpty() ? List.of("") : rows.get(rows.size() - 1);
            boolean same = others.equals(before.subList(1, before.size()));
            String first = same ? before.get(0).split(" to ", 2)[0] + " to " + gateway : gateway.toString();
            if (same) {
                rows.remove(rows.size() - 1);
            }
            rows.add(Stream.concat(Stream.of(first), others.stream()).toList());
        }
        return Markdown.table(
                List.of("Gateway", paired.get(0).title(), paired.get(1).title()), rows.stream());
    }

    static String name(Block block) {
        return block.path().isEmpty() ? "top of the file" : code(String.join(".", block.path()));
    }

    private static String name(Concept concept) {
        return concept.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String prefix(Block block) {
        return block.path().isEmpty() ? "" : String.join(".", block.path()) + ".";
    }
}
