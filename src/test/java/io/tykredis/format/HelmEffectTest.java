package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.format.helm.HelmFormat;
import io.tykredis.golden.Goldens;
import io.tykredis.input.InvalidInput;
import io.tykredis.lint.FormatNotice;
import io.tykredis.translate.Translation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values have the effect of the variables, according to a second model of the charts. */
class HelmEffectTest {

    private static final String ANALYTICS = """
            {"topology": %s, "password": %s, "tls": {"caFile": "/ca", "certFile": "/c", "keyFile": "/k"}, "database": 0,
             "pool": {"maxActive": 9}, "components": {"pump": {"pool": {"maxActive": 3}}, "gateway": {}, "mdcb": {}},
             "stores": {"analytics": {"topology": %s, "password": %s}}}""";
    private static final List<String> TOPOLOGIES = List.of(
            "{\"mode\": \"standalone\", \"endpoint\": \"r:6379\"}",
            "{\"mode\": \"cluster\", \"nodes\": [\"n1:6379\", \"n2:6379\"]}",
            "{\"mode\": \"sentinel\", \"masterName\": \"m\", \"sentinels\": [\"s1:26379\"]}",
            "{\"mode\": \"sentinel\", \"masterName\": \"m\", \"sentinels\": [\"s1:26379\"], \"sentinelPassword\": \"sp\"}",
            "{\"mode\": \"sentinel\", \"masterName\": \"m\", \"sentinels\": [\"s1:26379\"], \"sentinelPassword\":"
                    + " {\"secretKeyRef\": {\"name\": \"a\", \"key\": \"s\"}}}",
            "{\"mode\": \"sentinel\", \"masterName\": \"m\", \"sentinels\": [\"s1:26379\"], \"sentinelPassword\":"
                    + " {\"env\": \"SP\"}}");
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
    private static final List<Integer> APART = List.of(3, 5);

    static List<Path> specs() {
        return Goldens.specs();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("specs")
    void ofEveryGoldenSpec(Path spec) {
        List<Translation> translations = Samples.translations(Goldens.text(spec));
        if (Goldens.telling().contains(spec)) {
            prove(translations);
        } else {
            prove(5, CHARTS.get(5), translations);
        }
        translations.forEach(translation -> prove(5, CHARTS.get(5), List.of(translation)));
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
                    List<Translation> translations = Samples.translations(spec);
                    APART.forEach(major -> prove(major, CHARTS.get(major), translations));
                }
            }
        }
    }

    /** Server-side apply rejects a variable that is listed twice, and so does the model of the charts. */
    @ParameterizedTest
    @ValueSource(strings = {"0.8.4", "1.8.3", "1.9.0", "1.16.0"})
    void neverListsAVariableTwice(String pump) {
        String spec = ANALYTICS
                .formatted(TOPOLOGIES.get(3), PASSWORDS.get(0), TOPOLOGIES.get(1), PASSWORDS.get(1))
                .replace("\"pump\": {", "\"pump\": {\"version\": \"" + pump + "\", ");

        prove(Samples.translations(spec));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a$$b", "$(X)", "a$$(X)b", "$", "$$$x", "{{ .Values.x }}$(HOME)"})
    void kubernetesExpandsNothingOfNamesAndFiles(String hard) {
        String spec = """
                {"topology": {"mode": "sentinel", "masterName": "%1$s", "sentinels": ["s1:26379"], "sentinelPassword": "p%1$s"},
                 "username": "u%1$s", "password": "p%1$s", "database": 3, "pool": {"maxActive": 9},
                 "tls": {"caFile": "/%1$s/ca", "certFile": "/%1$s/c", "keyFile": "/%1$s/k"}}""".formatted(hard);

        List<Translation> translations = Samples.translations(spec);
        prove(translations);
        translations.forEach(translation -> prove(List.of(translation)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.0", "3.0.0", "4.0.0", "5.3.0"})
    void mountsTheTlsSecretAtTheFiles(String version) {
        assertThat(tls(version, "/etc/tyk/tls", "/etc/tyk/tls"))
                .containsEntry("secretName", "redis-tls")
                .containsEntry("volumeName", "tyk-redis-tls")
                .containsEntry("certificatesMountPath", "/etc/tyk/tls");
        assertThat(tls(version, "/etc/tyk", "/etc/tls")).doesNotContainKeys("secretName", "volumeName");
        assertThat(tls(version, "", "")).doesNotContainKeys("secretName", "certificatesMountPath");
    }

    @Test
    void reportsFilesThatAreNotMounted() {
        assertThat(notMounted("/etc/tyk", "/etc/tyk")).isEmpty();
        assertThat(notMounted("/etc/tyk", "/etc/tls")).containsExactly("gateway", "pump");
        assertThat(notMounted("certs", "certs")).containsExactly("gateway", "pump");
    }

    private static final String FILES = """
            {"topology": {"mode": "standalone", "endpoint": "r:6379"}, "components": {"gateway": {}, "pump": {}},
             "tls": {"secretName": "redis-tls", "caFile": "%1$s/ca.crt", "certFile": "%2$s/tls.crt", "keyFile": "%2$s/tls.key"}}""";

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tls(String version, String authority, String own) {
        String values = values(version, Samples.translations(FILES.formatted(authority, own)));
        return (Map<String, Object>) ((Map<?, ?>) ReadBack.yamlMap(values).get("global")).get("redis");
    }

    private static List<String> notMounted(String authority, String own) {
        return new HelmFormat()
                .notices(Samples.translations(FILES.formatted(authority, own)))
                .filter(remark -> remark.kind() == FormatNotice.Kind.FILES_NOT_MOUNTED)
                .map(remark -> String.valueOf(remark.finding().component()))
                .toList();
    }

    /** Other values files of the same chart configure the Gateway, which uses another store. */
    @ParameterizedTest
    @ValueSource(strings = {"2.2.0", "3.0.0", "4.0.0", "5.3.0"})
    void keepsASeparatePumpStoreOutOfGlobalRedis(String version) {
        String main = "{\"topology\": {\"mode\": \"sentinel\", \"masterName\": \"m\", \"sentinels\": [\"s1:26379\"],"
                + " \"sentinelPassword\": \"sp\"}, \"password\": \"pw\", \"database\": 5, \"tls\": {\"caFile\": \"/ca\"}";
        String apart = main + ", \"stores\": {\"analytics\": {\"topology\": {\"mode\": \"standalone\", \"endpoint\":"
                + " \"a:6379\"}}}, \"components\": {\"%s\": {}}}";
        List<Translation> pump = Samples.translations(apart.formatted("pump"));
        String values = values(version, pump);
        String gateways = values(version, Samples.translations(main + ", \"components\": {\"gateway\": {}}}"));

        assertThat(values).doesNotContain("global");
        Map<?, ?> both = Map.of(
                "global",
                ReadBack.yamlMap(gateways).get("global"),
                "tyk-pump",
                ReadBack.yamlMap(values).get("tyk-pump"));
        HelmEffect.assertSame(Integer.parseInt(version.substring(0, 1)), pump, both);
    }

    private static String values(String version, List<Translation> translations) {
        return new HelmFormat()
                .forChart(ChartVersion.parse(version).orElseThrow())
                .orElseThrow()
                .all(translations);
    }

    /** Each chart version installs a Gateway release, which reads the values unless an image tag is set. */
    @ParameterizedTest
    @CsvSource({
        "2.2.0, 5.14.0, Gateway 5.3.8 unless",
        "3.0.0, 5.14.0, Gateway 5.3.10 unless",
        "3.0.0, 5.3.10, ",
        "3.0.1, 5.14.0, ",
        "4.0.0, 5.8.5, Gateway 5.8.5 (tyk-oss: 5.9.1) unless",
        "5.3.0, 5.14.0, 'Gateway 5.13.1 (tyk-oss: 5.9.1, or 5.13.1 since 2026-07-27) unless'"
    })
    void namesADifferentGatewayRelease(String chart, String release, @Nullable String installed) {
        String spec = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"r:6379\"}, \"tykVersion\": \""
                + release + "\"}";
        String values = values(chart, Samples.translations(spec));

        assertThat(values.lines()
                        .filter(line -> line.startsWith("# These charts install"))
                        .toList())
                .isEqualTo(
                        installed == null
                                ? List.of()
                                : List.of("# These charts install " + installed
                                        + " an image tag is set; the values are for " + release + "."));
    }

    private static void prove(List<Translation> translations) {
        CHARTS.forEach((major, version) -> prove(major, version, translations));
    }

    private static void prove(int major, String version, List<Translation> translations) {
        String values;
        try {
            values = values(version, translations);
        } catch (InvalidInput refused) {
            assertThat(refused.errors())
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat(error.pointer().name()).endsWithIgnoringCase("password"));
            return;
        }
        assertThat(values).contains(" --version " + version + " --values FILE\n");
        HelmEffect.assertSame(major, translations, values);
    }
}
