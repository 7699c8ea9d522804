package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.format.helm.HelmFormat;
import io.tykredis.golden.Goldens;
import io.tykredis.input.InvalidInput;
import io.tykredis.translate.Translation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    static List<Path> specs() {
        return Goldens.specs();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("specs")
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
        HelmEffect.assertSame(major, pump, Map.of("global", others.get("global"), "tyk-pump", values.get("tyk-pump")));
    }

    private static void prove(Set<Integer> charts, List<Translation> translations) {
        for (int major : charts) {
            try {
                HelmEffect.assertSame(major, translations, values(major, translations));
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
}
