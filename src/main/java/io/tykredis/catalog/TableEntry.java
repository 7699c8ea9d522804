package io.tykredis.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A key of a component at its place in the file.
 *
 * @param block the block that it belongs to, or whose switch it is; {@code null} if it belongs to none
 * @param json the members that lead to it, joined by dots; {@code null} if it exists only as a variable
 * @param env its variable
 * @param aliases other variables for it
 * @param readBy the releases that read it there, which may be fewer than the key's
 */
public record TableEntry(
        @Nullable Block block, Key key, @Nullable String json, String env, List<Alias> aliases, Releases readBy) {

    /** Another variable for a key, and the releases that read it. */
    public record Alias(String env, Releases readBy) {}

    public TableEntry {
        aliases = List.copyOf(aliases);
    }

    /** Every key of a component, in the order of its table. */
    static Stream<TableEntry> of(ComponentTable table) {
        return Stream.concat(
                table.blocks().stream()
                        .flatMap(block -> Stream.concat(
                                Stream.ofNullable(block.enabledBy()).map(key -> beside(table, block, key)),
                                block.keys().stream().map(key -> inside(table, block, key)))),
                table.others().stream().map(key -> beside(table, null, key)));
    }

    private static TableEntry beside(ComponentTable table, @Nullable Block block, Key key) {
        String json = key.json().isEmpty() ? null : key.json();
        return new TableEntry(block, key, json, table.envPrefix() + key.env(), List.of(), key.readBy());
    }

    private static TableEntry inside(ComponentTable table, Block block, Key key) {
        List<String> path = new ArrayList<>(block.path());
        path.add(key.json());
        Releases readBy = key.readBy().in(block.readBy());
        List<Alias> aliases = block.aliases().stream()
                .map(alias -> new Alias(
                        table.envPrefix() + alias.env() + key.env(),
                        alias.readBy().in(readBy)))
                .toList();
        return new TableEntry(block, key, String.join(".", path), table.env(block, key), aliases, readBy);
    }
}
