package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.Key;
import io.tykredis.translate.Translation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The comparison of Helm values with translations: every component gets exactly its settings. */
final class HelmEffect {

    private static final Set<String> NEUTRAL = Set.of("", "0", "false");
    private static final List<String> OLDER = List.of("USESSL", "SSLINSECURESKIPVERIFY");

    /** Pool sizes that the charts set by default. */
    private static final Map<String, String> DEFAULTS =
            Map.of("TYK_PMP_ANALYTICSSTORAGECONFIG_MAXACTIVE", "4000", "TYK_GW_STORAGE_MAXIDLE", "1000");

    private HelmEffect() {}

    static void assertSame(int major, List<Translation> translations, String values) {
        assertThat(translations)
                .filteredOn(each -> !ChartTemplates.deploys(each.table().name()))
                .noneMatch(each -> values.contains(each.table().name())
                        || values.contains(each.table().envPrefix()));
        assertSame(major, translations, ReadBack.yamlMap(values));
    }

    static void assertSame(int major, List<Translation> translations, Map<?, ?> values) {
        for (Translation translation : translations) {
            String component = translation.table().name();
            if (!ChartTemplates.deploys(component)) {
                continue;
            }
            Map<String, String> rendered = ChartTemplates.render(major, component, values);
            DEFAULTS.forEach((name, value) -> {
                if (!Samples.expected(translation).containsKey(name)) {
                    rendered.remove(name, value);
                }
            });
            assertThat(effective(translation, rendered))
                    .as("%s of charts %s with %s", component, major, values)
                    .isEqualTo(effective(translation, Samples.expected(translation)));
        }
    }

    /**
     * The settings that take effect: the last prefix wins, and variables that the release does not read are ignored.
     */
    private static Map<String, String> effective(Translation translation, Map<String, String> variables) {
        Map<String, String> effective = new TreeMap<>();
        for (Block block : translation.table().blocks()) {
            for (Key key : block.keys()) {
                String name = translation.table().env(block, key);
                String value = variables.get(name);
                for (Block.EnvAlias alias : block.aliases()) {
                    String other = translation.table().envPrefix() + alias.env() + key.env();
                    boolean read = alias.readBy().contains(translation.target().version());
                    value = read ? variables.getOrDefault(other, value) : value;
                }
                boolean read = key.readBy().contains(translation.target().version());
                if (read && value != null && !NEUTRAL.contains(value)) {
                    effective.put(name, value);
                }
            }
            Key onOff = block.enabledBy();
            if (onOff != null) {
                String name = translation.table().envPrefix() + onOff.env();
                if (variables.containsKey(name)) {
                    effective.put(name, variables.get(name));
                }
            }
        }
        assumptions(translation, effective);
        return effective;
    }

    /** Treats both spellings of a TLS variable as equal, and Redis as the Pump's default store type. */
    private static void assumptions(Translation translation, Map<String, String> effective) {
        Map<String, String> older = new HashMap<>();
        effective.forEach((name, value) -> OLDER.stream()
                .filter(spelling -> name.endsWith("_REDIS" + spelling))
                .forEach(spelling -> older.put(name, name.replace("_REDIS" + spelling, "_" + spelling))));
        older.forEach((name, newer) -> effective.put(newer, effective.remove(name)));
        if (translation.table().name().equals("pump")) {
            effective.remove("TYK_PMP_ANALYTICSSTORAGECONFIG_TYPE");
        }
    }
}
