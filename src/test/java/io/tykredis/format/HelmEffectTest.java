package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tykredis.catalog.TableEntry;
import io.tykredis.format.helm.HelmFormat;
import io.tykredis.golden.Goldens;
import io.tykredis.input.InvalidInput;
import io.tykredis.model.Version;
import io.tykredis.translate.Translation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values have the effect of the variables, according to a second model of the charts. */
class HelmEffectTest {

    private static final String ANALYTICS = """
            {"topology": %s, "password": %s, "tls": {"caFile": "/ca", "certFile": "/c", "keyFile": "/k"}, "database": 0,
             "pool": {"maxActive": 9}, "components": {"pump": {"pool": {"maxActive": 3}}, "gateway": {}, "mdcb": {}},
             "stores": {"analytics": {"topology": %s, "password": %s}}}""";
    private static final String SENTINEL =
            "{\"mode\": \"sentinel\", \"masterName\": \"m\", \"sentinels\": [\"s1:26379\"]%s}";
    private static final List<String> TOPOLOGIES = List.of(
            "{\"mode\": \"standalone\", \"endpoint\": \"r:6379\"}",
            "{\"mode\": \"cluster\", \"nodes\": [\"n1:6379\", \"n2:6379\"]}",
            SENTINEL.formatted(""),
            SENTINEL.formatted(", \"sentinelPassword\": \"sp\""),
            SENTINEL.formatted(", \"sentinelPassword\": {\"secretKeyRef\": {\"name\": \"a\", \"key\": \"s\"}}"),
            SENTINEL.formatted(", \"sentinelPassword\": {\"env\": \"SP\"}"));
    private static final List<String> PASSWORDS = List.of(
            "\"one\"",
            "\"two\"",
            "{\"secretKeyRef\": {\"name\": \"a\", \"key\": \"p\"}}",
            "{\"secretKeyRef\": {\"name\": \"b\", \"key\": \"p\"}}",
            "{\"env\": \"PW\"}");

    /** One version for each model of the templates. */
    private static final Map<Integer, String> CHARTS =
            Map.of(2, "2.2.0", 3, "3.0.0", 4, "4.0.0", 5, ChartVersion.NEWEST.toString());

    /** The versions that treat two passwords differently. */
    private static final Set<Integer> APART = Set.of(3, 5);

    private static final List<String> NEUTRAL = List.of("", "0", "false");

    /** Pool sizes that the charts set by default. */
    private static final Map<String, String> DEFAULTS =
            Map.of("TYK_PMP_ANALYTICSSTORAGECONFIG_MAXACTIVE", "4000", "TYK_GW_STORAGE_MAXIDLE", "1000");

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("io.tykredis.golden.Goldens#specs")
    void ofEveryGoldenSpec(Path spec) {
        List<Translation> translations = Samples.translations(Goldens.text(spec));
        prove(Goldens.telling().contains(spec) ? CHARTS.keySet() : Set.of(5), translations);
        translations.forEach(translation -> prove(Set.of(5), List.of(translation)));
    }

    static List<String> topologies() {
        return TOPOLOGIES;
    }

    /** All combinations of any three properties of the two topologies and two passwords. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("topologies")
    void everyOverlapOfAnalyticsAndMainStore(String topology) {
        int at = TOPOLOGIES.indexOf(topology);
        for (int password = 0; password < PASSWORDS.size(); password++) {
            for (int other = 0; other < PASSWORDS.size(); other++) {
                for (int apart = 0; apart < 2; apart++) {
                    String analytics = TOPOLOGIES.get((at + password + 2 * other + 3 * apart) % TOPOLOGIES.size());
                    String spec =
                            ANALYTICS.formatted(topology, PASSWORDS.get(password), analytics, PASSWORDS.get(other));
                    prove(APART, Samples.translations(spec));
                }
            }
        }
    }

    static List<String> hardSpecs() {
        return Goldens.text(Goldens.file("helm/hard-specs.txt")).lines().toList();
    }

    /**
     * Server-side apply rejects a variable that is listed twice, and so does the model of the charts. Kubernetes expands
     * nothing of names and files.
     */
    @ParameterizedTest
    @MethodSource("hardSpecs")
    void ofHardSpecs(String spec) {
        List<Translation> translations = Samples.translations(spec);
        prove(CHARTS.keySet(), translations);
        translations.forEach(translation -> prove(CHARTS.keySet(), List.of(translation)));
    }

    @Test
    void chartsPassEveryText() {
        HelmFormat format = new HelmFormat();
        for (String text : Samples.texts(false)) {
            for (String place : Samples.places(text)) {
                List<Translation> translations = Samples.translations(Samples.sentinel(Map.of(place, text)));
                if (place.endsWith("assword") && (text.contains("\"") || text.contains("\\"))) {
                    assertThatThrownBy(() -> format.all(translations)).isInstanceOf(InvalidInput.class);
                } else {
                    assertSame(5, translations, format.all(translations));
                }
            }
        }
    }

    /** Other values files of the same chart configure the Gateway, which uses another store. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void keepsASeparatePumpStoreOutOfGlobalRedis(int major) {
        String main = "{\"topology\": " + TOPOLOGIES.get(3)
                + ", \"password\": \"pw\", \"database\": 5, \"tls\": {\"caFile\": \"/ca\"}, \"components\": {\"%s\": {}}%s}";
        List<Translation> pump = Samples.translations(
                main.formatted("pump", ", \"stores\": {\"analytics\": {\"topology\": " + TOPOLOGIES.get(0) + "}}"));
        Map<?, ?> values = ReadBack.yamlMap(values(major, pump));
        Map<?, ?> others = ReadBack.yamlMap(values(major, Samples.translations(main.formatted("gateway", ""))));

        assertThat(values.get("global")).isNull();
        assertSame(major, pump, Map.of("global", others.get("global"), "tyk-pump", values.get("tyk-pump")));
    }

    private static void prove(Set<Integer> charts, List<Translation> translations) {
        for (int major : charts) {
            try {
                assertSame(major, translations, values(major, translations));
            } catch (InvalidInput refused) {
                assertThat(refused.errors())
                        .isNotEmpty()
                        .allSatisfy(error -> assertThat(error.pointer().name()).endsWithIgnoringCase("password"));
            }
        }
    }

    private static String values(int major, List<Translation> translations) {
        ChartVersion version = ChartVersion.parse(CHARTS.get(major)).orElseThrow();
        return new HelmFormat().forChart(version).orElseThrow().all(translations);
    }

    private static void assertSame(int major, List<Translation> translations, String values) {
        assertThat(translations)
                .filteredOn(each -> !ChartTemplates.deploys(each.table().name()))
                .noneMatch(each -> values.contains(each.table().name())
                        || values.contains(each.table().envPrefix()));
        assertSame(major, translations, ReadBack.yamlMap(values));
    }

    private static void assertSame(int major, List<Translation> translations, Map<?, ?> values) {
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
