package io.tykredis.report;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.imports.reading.EnvKeys;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The names whose values may be shown: known settings that are no secrets. */
final class ShownNames {

    private static final Set<Concept> SECRETS = Set.of(Concept.PASSWORD, Concept.SENTINEL_PASSWORD);

    /** Fields of a spec, and of deployments. */
    private static final List<String> OTHERS = List.of(
            "mode",
            "endpoint",
            "sentinels",
            "nodes",
            "masterName",
            "ossCluster",
            "caFile",
            "certFile",
            "keyFile",
            "minVersion",
            "maxVersion",
            "insecureSkipVerify",
            "maxIdle",
            "maxActive",
            "timeoutSeconds",
            "tykVersion",
            "version",
            "secretName",
            "image",
            "name");

    private final Set<String> names = new HashSet<>();
    private final List<String> prefixes;

    ShownNames(Components components) {
        OTHERS.forEach(name -> names.add(normal(name)));
        components.all().forEach(table -> table.blocks().forEach(block -> add(table, block)));
        prefixes = components.all().stream().map(ComponentTable::envPrefix).toList();
    }

    private void add(ComponentTable table, Block block) {
        block.keys().stream().filter(key -> !SECRETS.contains(key.concept())).forEach(key -> {
            names.add(normal(key.json()));
            EnvKeys.prefixes(block).forEach(prefix -> names.add(normal(table.envPrefix() + prefix + key.env())));
        });
        Stream.of(block.enabledBy(), block.requires())
                .flatMap(Stream::ofNullable)
                .map(Key.class::cast)
                .forEach(key -> {
                    names.add(normal(key.json()));
                    names.add(normal(table.envPrefix() + key.env()));
                });
    }

    /** Whether the value of the name may be shown. */
    boolean contains(String name) {
        return names.contains(normal(name));
    }

    /** Whether the text is itself the name of a component's variable. */
    boolean isVariable(String text) {
        return prefixes.stream().anyMatch(text::startsWith)
                && text.chars().allMatch(c -> c == '_' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }

    /** The last step of a path in lower case: the case of keys does not matter. */
    private static String normal(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
