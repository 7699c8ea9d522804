package io.tykredis.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A key of a table with its full names.
 *
 * @param aliases other environment names, with their releases if not all read them
 */
record TableRow(Key key, String json, String env, List<String> aliases) {

    static List<TableRow> of(ComponentTable table) {
        List<TableRow> rows = new ArrayList<>();
        for (Block block : table.blocks()) {
            block.keys().forEach(key -> rows.add(inBlock(table, block, key)));
            if (block.enabledBy() != null) {
                rows.add(beside(table, block.enabledBy()));
            }
        }
        table.others().forEach(key -> rows.add(beside(table, key)));
        return rows;
    }

    /** The name in the version facts: the first member below the block. */
    String member() {
        return key.json().split("\\.", 2)[0];
    }

    private static TableRow inBlock(ComponentTable table, Block block, Key key) {
        List<String> aliases = block.aliases().stream()
                .map(alias -> table.envPrefix()
                        + alias.env()
                        + key.env()
                        + (alias.readBy().toString().equals("all") ? "" : " (" + alias.readBy() + ")"))
                .toList();
        String json = String.join(
                ".", Stream.concat(block.path().stream(), Stream.of(key.json())).toList());
        return new TableRow(key, json, table.env(block, key), aliases);
    }

    private static TableRow beside(ComponentTable table, Key key) {
        return new TableRow(key, key.json(), table.envPrefix() + key.env(), List.of());
    }
}
