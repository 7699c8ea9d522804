package io.tykredis.docs;

import static io.tykredis.docs.Markdown.code;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Contract;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.RedisClient;
import io.tykredis.catalog.Role;
import io.tykredis.catalog.Tables;
import io.tykredis.model.Version;
import io.tykredis.translate.Matrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The writer of {@code docs/mapping.md}, from the component tables. */
final class MappingDocs {

    private static final List<String> COLUMNS =
            List.of("Concept", "JSON", "Environment", "Type", "Read by", "Spelling", "Evidence");

    private static final Set<String> VERSIONS = Set.of("/tykVersion", "/components/…/version");

    private final Markdown text = new Markdown();
    private final Map<String, Integer> evidence = new LinkedHashMap<>();

    static String render() {
        MappingDocs docs = new MappingDocs();
        docs.intro();
        docs.matrix();
        docs.stores();
        docs.legend();
        Tables.all().forEach(docs::component);
        docs.pairings();
        return docs.text.toString();
    }

    private void intro() {
        text.paragraph("# Mapping").paragraph("""
                The keys of each component for each field of a spec. This page is generated from the component tables in
                `src/main/java/io/tykredis/catalog`. To update it, run `./mvnw test -Dtest=DocsTest -Dgoldens=update`.""");
        text.paragraph("""
                No key name is derived from another, because Tyk spells the same setting differently in almost every
                component (`tls_max_version`, `redis_tls_max_version`, `ssl_max_version`, `max_version`, `MaxVersion`).""");
    }

    private void matrix() {
        text.paragraph("## Fields and keys").paragraph("""
                The keys of each component's newest release, below the block in the table's head. A dash means that the
                component has no such setting; the note explains it. Fields of `/stores/cache` and `/stores/analytics` map in the same way, into the
                blocks of the next section. A value at `/components/…` overrides the spec's general value.""");
        text.head(concat(
                "Field",
                Tables.all().stream()
                        .map(table ->
                                table.title() + "<br>" + block(table.blocks().get(0)))));
        Matrix.ofFields().rows().entrySet().stream()
                .sorted(Comparator.comparingInt(row -> group(row.getKey())))
                .forEach(row -> text.row(
                        concat(code(row.getKey()), Tables.all().stream().map(table -> cell(table, row)))));
        text.line("");
    }

    /** The order of the fields: release, topology, connection, components. */
    private static int group(String place) {
        List<String> first = List.of("/tykVersion", "/topology/mode", "/topology/");
        int group = IntStream.range(0, first.size())
                .filter(i -> place.startsWith(first.get(i)))
                .findFirst()
                .orElse(first.size());
        return place.startsWith("/components/") ? first.size() + 1 : group;
    }

    private String cell(ComponentTable table, Map.Entry<String, Map<String, Matrix.Cell>> row) {
        Matrix.Cell cell = row.getValue().get(table.name());
        int prefix = prefix(table.blocks().get(0)).length();
        if (!cell.keys().isEmpty()) {
            return cell.keys().stream().map(key -> code(key.substring(prefix))).collect(Collectors.joining("<br>"));
        }
        return VERSIONS.contains(row.getKey()) ? "*the release*" : "—" + text.note(cell.reason());
    }

    private void stores() {
        text.paragraph("## Stores and blocks");
        text.head(concat("Store", Tables.all().stream().map(ComponentTable::title)));
        for (Role role : Role.values()) {
            String place = role == Role.MAIN ? "main" : code(role.pointer().toString());
            text.row(concat(place, Tables.all().stream().map(table -> store(table, role))));
        }
        text.line("").notes();
    }

    private String store(ComponentTable table, Role role) {
        boolean readsAnother = role == Role.MAIN && table.block(role).isEmpty();
        Block block = table.block(readsAnother ? Role.ANALYTICS : role).orElse(null);
        if (block == null) {
            return "—" + text.note("The " + table.title() + " does not use this store.");
        }
        String keys = block(block);
        if (readsAnother) {
            return keys + text.note("If the spec has a separate analytics store, the Pump reads that store instead.");
        }
        Key onOff = block.enabledBy();
        return onOff == null ? keys : keys + ", switched on by " + code(onOff.json());
    }

    private void legend() {
        text.paragraph("## Reading the tables").paragraph("""
                *Read by* has the releases whose code uses the key. A key that is parsed but never used is not read.
                *Spelling*: `current` is written for every release that reads it. `older` is written only for releases
                that read no other. `inert` is always written, as in Tyk's own examples, although releases outside *Read
                by* ignore it. Keys without a field in the matrix above are recognized and kept, but never written.""");
    }

    private void component(ComponentTable table) {
        text.paragraph("## " + table.title());
        String aliases = table.aliases().isEmpty()
                ? ""
                : ", also accepted as "
                        + table.aliases().stream().map(Markdown::code).collect(Collectors.joining(" and "));
        text.paragraph("`" + table.name() + "`" + aliases + ". File `" + table.file() + "`, environment `"
                + table.envPrefix() + "…`, facts for releases " + table.oldest() + " to " + table.newest() + ".");
        for (Block block : table.blocks()) {
            block(table, block);
        }
        if (!table.others().isEmpty()) {
            text.paragraph("### Other keys").head(COLUMNS);
            table.others().forEach(key -> key("", table.envPrefix(), key));
            text.line("");
        }
        evidence();
        clients(table);
        defects(table);
        if (!table.unsupported().isEmpty()) {
            text.paragraph("### Missing settings");
            table.unsupported().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> text.line("- " + entry.getKey().meaning() + ": " + entry.getValue()));
            text.line("");
        }
    }

    private void clients(ComponentTable table) {
        text.paragraph("### Redis clients");
        if (table.blocks().stream().allMatch(block -> block.clients().isEmpty())) {
            text.paragraph("Unknown, because the source is closed. One client with its own pool is assumed per block.");
            return;
        }
        text.paragraph("The clients of one instance. Clients of a separate store that is off use the first block.");
        text.head(List.of("Client", "Block", "Releases", "Connections per node", "Ignored settings"));
        table.blocks().forEach(block -> block.clients()
                .forEach(client -> text.row(List.of(
                        client.purpose(),
                        block(block),
                        client.releases().toString(),
                        client.pooled() ? "a pool" : "1",
                        gaps(client)))));
        text.line("");
    }

    private static String gaps(RedisClient client) {
        return client.gaps().isEmpty()
                ? "—"
                : client.gaps().get(0).ignored().stream()
                                .sorted()
                                .map(MappingDocs::name)
                                .collect(Collectors.joining(", "))
                        + ". "
                        + client.gaps().stream()
                                .map(gap -> gap.releases() + ": " + gap.effect())
                                .collect(Collectors.joining("<br>"));
    }

    private void defects(ComponentTable table) {
        if (!table.quirks().defects().isEmpty()) {
            text.paragraph("### Known defects").head(List.of("Defect", "Releases", "Confirmed", "Evidence"));
            table.quirks()
                    .defects()
                    .forEach(defect -> text.row(List.of(
                            defect.kind().what(),
                            defect.releases().toString(),
                            defect.shown() ? "yes" : "no",
                            defect.evidence())));
            text.line("");
        }
    }

    private void block(ComponentTable table, Block block) {
        text.paragraph("### " + (block.path().isEmpty() ? "Top of the file" : block(block)));
        List<Key> keys = block.keys();
        if (block.enabledBy() != null) {
            Block main = table.blocks().get(0);
            keys = keys.stream().filter(key -> !main.keys().contains(key)).toList();
            text.paragraph("Read by: " + block.readBy() + ". The keys of " + block(main)
                    + " with the environment prefix " + code(table.envPrefix() + block.env())
                    + (keys.isEmpty() ? "; its switch:" : ". Its switch, and what differs:"));
        }
        if (!block.aliases().isEmpty()) {
            text.paragraph("The environment names may also begin with "
                    + block.aliases().stream()
                            .map(alias -> code(table.envPrefix() + alias.env()) + " (read by: " + alias.readBy() + ")")
                            .collect(Collectors.joining(" or "))
                    + ". Later prefixes have priority.");
        }
        text.head(COLUMNS);
        if (block.enabledBy() != null) {
            key("", table.envPrefix(), block.enabledBy());
        }
        keys.forEach(key -> key(prefix(block), table.envPrefix() + block.env(), key));
        text.line("");
    }

    private void key(String jsonPrefix, String envPrefix, Key key) {
        text.row(List.of(
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
                Integer.toString(evidence.computeIfAbsent(key.evidence(), added -> evidence.size() + 1))));
    }

    private void evidence() {
        text.paragraph("Evidence:");
        evidence.forEach((source, number) -> text.line(number + ". " + source));
        text.line("");
        evidence.clear();
    }

    private void pairings() {
        text.paragraph("## Paired releases").paragraph("""
                `tykVersion` is a Gateway release. The Dashboard has the same number from 3.0.0 on; before, Dashboard 1.9.x
                belongs to Gateway 2.9.x. Pump and MDCB have the release in Tyk's release notes. A Gateway release without a
                recorded pairing uses the previous pairing, and releases before the first pairing use the newest. The Identity
                Broker always uses its newest release. A component's own `version` overrides all of this.""");
        List<ComponentTable> paired = Stream.of("pump", "mdcb").map(Tables::of).toList();
        text.head(concat("Gateway", paired.stream().map(ComponentTable::title)));
        List<Version> run = new ArrayList<>();
        for (Version release : Contract.releases("gateway")) {
            if (!run.isEmpty() && !versions(paired, run.get(0)).equals(versions(paired, release))) {
                pairing(paired, run);
            }
            run.add(release);
        }
        pairing(paired, run);
    }

    private void pairing(List<ComponentTable> paired, List<Version> run) {
        Version first = run.get(0);
        Version last = run.get(run.size() - 1);
        text.row(concat(
                first.equals(last) ? first.toString() : first + " to " + last, versions(paired, first).stream()));
        run.clear();
    }

    private static List<String> versions(List<ComponentTable> paired, Version gateway) {
        return paired.stream()
                .map(table ->
                        table.pairing().apply(gateway).map(Version::toString).orElse("newest"))
                .toList();
    }

    private static String block(Block block) {
        return block.path().isEmpty() ? "top of the file" : code(String.join(".", block.path()));
    }

    private static String name(Concept concept) {
        return concept.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String prefix(Block block) {
        return block.path().isEmpty() ? "" : String.join(".", block.path()) + ".";
    }

    private static List<String> concat(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }
}
