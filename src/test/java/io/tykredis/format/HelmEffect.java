package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.TableEntry;
import io.tykredis.model.Version;
import io.tykredis.translate.Translation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The comparison of Helm values with translations: every component gets exactly its settings. */
final class HelmEffect {

    private static final List<String> NEUTRAL = List.of("", "0", "false");

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
            Map<String, String> expected = Samples.expected(translation);
            Map<String, String> rendered = ChartTemplates.render(major, component, values);
            DEFAULTS.forEach((name, value) -> rendered.remove(name, expected.containsKey(name) ? "" : value));
            assertThat(effective(translation, rendered))
                    .as("%s of charts %s with %s", component, major, values)
                    .isEqualTo(effective(translation, expected));
        }
    }

    /**
     * The settings that take effect: the last prefix wins, and variables that the release does not read are ignored.
     * Both spellings of a TLS variable are the same, and Redis is the Pump's default store type.
     */
    private static Map<String, String> effective(Translation translation, Map<String, String> variables) {
        Version release = translation.target().version();
        Map<String, String> effective = new TreeMap<>();
        translation.table().entries().filter(entry -> entry.block() != null).forEach(entry -> {
            String value = variables.get(entry.env());
            for (TableEntry.Alias alias : entry.aliases()) {
                value = alias.readBy().contains(release) ? variables.getOrDefault(alias.env(), value) : value;
            }
            boolean isSwitch = entry.key().equals(entry.block().enabledBy());
            if (value != null && (isSwitch || entry.readBy().contains(release) && !NEUTRAL.contains(value))) {
                effective.put(entry.env().replaceFirst("_REDIS(USESSL|SSLINSECURESKIPVERIFY)$", "_$1"), value);
            }
        });
        effective.remove("TYK_PMP_ANALYTICSSTORAGECONFIG_TYPE");
        return effective;
    }
}
