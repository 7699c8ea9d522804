package io.tykredis.upgrade;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Releases;
import io.tykredis.catalog.Server;
import io.tykredis.catalog.TableEntry;
import io.tykredis.model.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The difference between two releases in a component's table.
 *
 * @param keys the keys that only one release reads
 * @param variables the variables that only one release reads, except those of {@code keys}
 * @param spellings the settings that the releases read under different keys
 * @param references the prefixes of key-value store references that only one release resolves
 * @param defects the defects that only one release has
 * @param servers the servers for which the releases support different versions
 */
public record TableDifference(
        Turnover<TableEntry> keys,
        Turnover<String> variables,
        List<SpellingChange> spellings,
        Turnover<String> references,
        Turnover<ReleaseDefect> defects,
        List<Server> servers) {

    public TableDifference {
        spellings = List.copyOf(spellings);
        servers = List.copyOf(servers);
    }

    static TableDifference of(ComponentTable table, Version from, Version to) {
        List<TableEntry> entries = table.entries().toList();
        return new TableDifference(
                Turnover.of(entries, TableEntry::readBy, from, to),
                named(variables(table, entries), from, to),
                SpellingChange.of(entries, from, to),
                named(
                        table.blocks().stream()
                                .flatMap(block -> block.kv().schemes().entrySet().stream())
                                .distinct(),
                        from,
                        to),
                Turnover.of(ReleaseDefect.of(table), ReleaseDefect::releases, from, to),
                Arrays.stream(Server.values())
                        .filter(server -> !server.versions(table, from).equals(server.versions(table, to)))
                        .toList());
    }

    /** Variables that only older releases read, and aliases of the keys' variables. */
    private static Stream<Map.Entry<String, Releases>> variables(ComponentTable table, List<TableEntry> entries) {
        return Stream.concat(
                table.quirks().formerVariables().entrySet().stream(),
                entries.stream()
                        .flatMap(entry -> entry.aliases().stream())
                        .map(alias -> Map.entry(alias.env(), alias.readBy())));
    }

    private static Turnover<String> named(Stream<Map.Entry<String, Releases>> facts, Version from, Version to) {
        List<Map.Entry<String, Releases>> sorted =
                facts.sorted(Map.Entry.comparingByKey()).toList();
        Turnover<Map.Entry<String, Releases>> both = Turnover.of(sorted, Map.Entry::getValue, from, to);
        return new Turnover<>(
                both.begins().stream().map(Map.Entry::getKey).toList(),
                both.ends().stream().map(Map.Entry::getKey).toList());
    }

    public boolean isEmpty() {
        return keys.isEmpty()
                && variables.isEmpty()
                && spellings.isEmpty()
                && references.isEmpty()
                && defects.isEmpty()
                && servers.isEmpty();
    }
}
