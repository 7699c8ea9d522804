package io.tykredis.imports.reading;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Key;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The names of all variables that a component reads, with their keys. */
public final class EnvNames {

    private static final String WILDCARD = "*";

    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final Map<String, Key> settings = new HashMap<>();

    private EnvNames(ComponentTable table) {
        for (Block block : table.blocks()) {
            EnvKeys.prefixes(block).forEach(prefix -> block.keys().forEach(key -> {
                add(table, prefix, key);
                settings.put(table.envPrefix() + prefix + key.env(), key);
            }));
            Key onOff = block.enabledBy();
            if (onOff != null) {
                add(table, "", onOff);
            }
        }
        table.others().forEach(key -> add(table, "", key));
    }

    public static EnvNames of(ComponentTable table) {
        return new EnvNames(table);
    }

    private void add(ComponentTable table, String prefix, Key key) {
        keys.put(table.envPrefix() + prefix + key.env(), key);
    }

    /** The names. One with {@code *} at its end represents several. */
    public Collection<String> all() {
        return keys.keySet();
    }

    public boolean contains(String name) {
        return keys.containsKey(name)
                || keys.keySet().stream().anyMatch(known -> isWildcard(known) && isBelow(name, known));
    }

    static boolean isWildcard(String name) {
        return name.endsWith(WILDCARD);
    }

    static boolean isBelow(String name, String wildcard) {
        return name.startsWith(wildcard.substring(0, wildcard.length() - WILDCARD.length()));
    }

    /** The key of a name that is in a block. */
    public Optional<Key> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /** The key of one of the names. */
    public Optional<Key> key(String name) {
        return Optional.ofNullable(keys.get(name));
    }
}
