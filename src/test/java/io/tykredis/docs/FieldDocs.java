package io.tykredis.docs;

import static io.tykredis.docs.Markdown.code;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.Role;
import io.tykredis.catalog.Tables;
import io.tykredis.imports.Imports;
import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Store;
import io.tykredis.model.Topology;
import io.tykredis.translate.Omission;
import io.tykredis.translate.SpecAccount;
import io.tykredis.translate.SpecSample;
import io.tykredis.translate.Translation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The use of every place in a spec by every component, found by translating complete specs. */
final class FieldDocs {

    /** The order of the fields: release, topology, connection, components. */
    private static final List<String> ORDER =
            List.of("/tykVersion", "/topology/mode", "/topology/.*", "/(?!components).*", ".*");

    /** The keys that a place determines, or the reasons why there are none. */
    private record Use(Set<String> keys, Set<String> reasons) {}

    /** By place, such as {@code /topology/mode} and {@code /components/…/version}, then by component. */
    private final Map<String, Map<String, Use>> uses = new LinkedHashMap<>();

    private final Map<String, Integer> notes = new LinkedHashMap<>();

    FieldDocs() {
        for (Class<? extends Topology> topology : SpecSample.topologies()) {
            SpecSample sample = SpecSample.full(topology).only(field -> field.getType() != Store.class);
            for (ComponentTable table : Tables.all()) {
                add(table, sample.at(table.newest()).spec());
                add(table, sample.at(table.newest()).naming(table.name()).spec());
            }
        }
    }

    private void add(ComponentTable table, RedisSpec spec) {
        Translation translation = Imports.TRANSLATOR.translate(spec, table);
        for (Pointer place : SpecAccount.places(spec)) {
            String row = place.toString().replace("/components/" + table.name() + "/", "/components/…/");
            Use use = uses.computeIfAbsent(row, added -> new LinkedHashMap<>())
                    .computeIfAbsent(table.name(), added -> new Use(new LinkedHashSet<>(), new LinkedHashSet<>()));
            translation.settings().stream()
                    .filter(setting -> setting.sources().contains(place))
                    .forEach(setting -> use.keys().add(String.join(".", setting.path())));
            translation.omissions().stream()
                    .filter(omission -> omission.reason() != Omission.Reason.OVERRIDDEN)
                    .filter(omission -> omission.source().covers(place))
                    .forEach(omission -> use.reasons().add(omission.detail()));
        }
    }

    String fields() {
        return Markdown.table(
                row(
                        "Field",
                        table -> table.title() + "<br>"
                                + MappingDocs.name(table.blocks().get(0))),
                uses.keySet().stream()
                        .sorted(Comparator.comparingInt(place -> ORDER.indexOf(ORDER.stream()
                                .filter(place::matches)
                                .findFirst()
                                .orElseThrow())))
                        .map(place -> row(code(place), table -> cell(place, table))));
    }

    private String cell(String place, ComponentTable table) {
        Use use = uses.get(place).get(table.name());
        String block = MappingDocs.prefix(table.blocks().get(0));
        if (!use.keys().isEmpty()) {
            return use.keys().stream()
                    .map(key -> code(key.substring(block.length())))
                    .collect(Collectors.joining("<br>"));
        }
        if (place.endsWith("ersion")) {
            return "*the release*";
        }
        String mounted = "It is no setting: formats that mount the TLS files take them from this Secret.";
        return "—" + note(use.reasons().isEmpty() ? mounted : String.join(" ", use.reasons()));
    }

    String stores() {
        return Markdown.table(
                row("Store", ComponentTable::title),
                Stream.of(Role.values())
                        .map(role -> row(
                                role == Role.MAIN ? "main" : code(role.pointer().toString()),
                                table -> store(table, role))));
    }

    private String store(ComponentTable table, Role role) {
        boolean readsAnother = role == Role.MAIN && table.block(role).isEmpty();
        Block block = table.block(readsAnother ? Role.ANALYTICS : role).orElse(null);
        if (block == null) {
            return "—" + note("The " + table.title() + " does not use this store.");
        } else if (readsAnother) {
            return MappingDocs.name(block)
                    + note("If the spec has a separate analytics store, the Pump reads that store instead.");
        }
        Key onOff = block.enabledBy();
        return MappingDocs.name(block) + (onOff == null ? "" : ", switched on by " + code(onOff.json()));
    }

    /** A reference to a note; equal notes share one number. */
    private String note(String note) {
        return "[^" + notes.computeIfAbsent(note, added -> notes.size() + 1) + "]";
    }

    String notes() {
        return notes.entrySet().stream()
                .map(note -> "[^" + note.getValue() + "]: " + note.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> row(String first, Function<ComponentTable, String> cell) {
        return Stream.concat(Stream.of(first), Tables.all().stream().map(cell)).toList();
    }
}
