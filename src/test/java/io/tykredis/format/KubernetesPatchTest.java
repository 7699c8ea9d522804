package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tykredis.input.InvalidInput;
import io.tykredis.translate.Translation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The patch replaces variables with the same names, and removes variables that contradict it. */
class KubernetesPatchTest {

    private static final String TLS = ", \"tls\": {\"caFile\": \"/etc/tls/ca.crt\", \"certFile\": \"/etc/tls/tls.crt\","
            + " \"keyFile\": \"/etc/tls/tls.key\", \"secretName\": \"redis-tls\"}";
    private static final String STANDALONE =
            "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}%s, \"components\": {\"%s\": {}}}";

    private final KubernetesFormat format = new KubernetesFormat();

    @Test
    void setsUnusedFieldsOfVariablesToNull() {
        List<Map<?, ?>> env = env(STANDALONE.formatted(", \"password\": \"pw\"", "gateway"));

        assertThat(env)
                .filteredOn(each -> !each.containsKey("$patch"))
                .isNotEmpty()
                .allSatisfy(each -> {
                    Map<?, ?> valueFrom = (Map<?, ?>) each.get("valueFrom");
                    assertThat(each.keySet()).isEqualTo(Set.of("name", "value", "valueFrom"));
                    assertThat(each.get("value")).isNull();
                    assertThat(valueFrom.keySet())
                            .isEqualTo(Set.of("configMapKeyRef", "secretKeyRef", "fieldRef", "resourceFieldRef"));
                    assertThat(valueFrom.values().stream().filter(source -> source != null))
                            .hasSize(1);
                });
    }

    @Test
    void removesVariablesThatContradictTheSpec() {
        assertThat(removed(STANDALONE.formatted("", "gateway")))
                .contains(
                        "TYK_GW_STORAGE_ENABLECLUSTER",
                        "TYK_GW_STORAGE_MASTERNAME",
                        "TYK_GW_STORAGE_SENTINELPASSWORD",
                        "TYK_GW_STORAGE_HOSTS",
                        "TYK_GW_STORAGE_HOST",
                        "TYK_GW_STORAGE_PORT",
                        "TYK_GW_STORAGE_PASSWORD",
                        "TYK_GW_ENABLESEPERATECACHESTORE")
                .doesNotContain("TYK_GW_STORAGE_ADDRS", "TYK_GW_STORAGE_USESSL", "TYK_GW_STORAGE_IAMAUTH_ENABLED");
    }

    @Test
    void removesVariablesWithPriority() {
        assertThat(removed(STANDALONE.formatted("", "pump")))
                .contains("TYK_PMP_REDIS_ADDRS", "TYK_PMP_TEMPORAL_STORAGE_ADDRS", "TYK_PMP_REDIS_PASSWORD")
                .doesNotContain("TYK_PMP_ANALYTICSSTORAGECONFIG_ADDRS");
        assertThat(removed(
                        STANDALONE.formatted("", "pump").replace("\"pump\": {}", "\"pump\": {\"version\": \"1.8.3\"}")))
                .contains("TYK_PMP_REDIS_ADDRS")
                .doesNotContain("TYK_PMP_TEMPORAL_STORAGE_ADDRS");
    }

    @Test
    void keepsAPasswordFromTheEnvironment() {
        String left = ", \"password\": {\"file\": \"/run/secrets/redis\"}";

        assertThat(removed(STANDALONE.formatted(left, "pump"))).noneMatch(name -> name.endsWith("_PASSWORD"));
    }

    @Test
    void mountsTheFilesOfTheSecret() {
        Map<?, ?> pod = pod(patch(format, STANDALONE.formatted(TLS, "gateway")));
        Map<?, ?> volume = (Map<?, ?>) ((List<?>) pod.get("volumes")).get(0);
        Map<?, ?> container = (Map<?, ?>) ((List<?>) pod.get("containers")).get(0);

        assertThat(volume.get("secret"))
                .hasToString("{secretName=redis-tls, items=[{key=ca.crt, path=ca.crt}, {key=tls.crt, path=tls.crt},"
                        + " {key=tls.key, path=tls.key}]}");
        assertThat((List<?>) container.get("volumeMounts"))
                .hasSize(3)
                .first()
                .hasToString(
                        "{name=" + volume.get("name") + ", mountPath=/etc/tls/ca.crt, subPath=ca.crt, readOnly=true}");
    }

    @Test
    void mountsTheFilesOfEachStoreFromItsOwnSecret() {
        String other = ", \"stores\": {\"cache\": {\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"c:6379\"},"
                + " \"tls\": {\"caFile\": \"/etc/cache/ca.crt\", \"secretName\": \"cache-tls\"}}}";
        Map<?, ?> pod = pod(patch(format, STANDALONE.formatted(TLS + other, "gateway")));

        assertThat(pod.get("volumes")).asString().contains("secretName=redis-tls", "secretName=cache-tls");
        assertThat(((List<?>) pod.get("volumes")).stream().map(each -> ((Map<?, ?>) each).get("name")))
                .doesNotHaveDuplicates();
    }

    @Test
    void doublesNoDollarSign() {
        String password = "a$$b$(HOME)";
        String text = format.all(Samples.translations(
                STANDALONE.formatted(", \"username\": \"u$(X)\", \"password\": \"" + password + "\"", "gateway")));

        assertThat(text)
                .contains("TYK_GW_STORAGE_PASSWORD: \"" + password + "\"", "TYK_GW_STORAGE_USERNAME: \"u$(X)\"");
        assertThat(text.lines().filter(line -> line.strip().startsWith("value:")))
                .allMatch(line -> line.strip().equals("value: null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u007f", "a\u0085", "\u009f", "\uffff"})
    void rejectsCharactersThatKustomizeLoses(String text) {
        List<Translation> translations = Samples.translations(Samples.sentinel("masterName", text));

        assertThatThrownBy(() -> format.files(translations)).isInstanceOf(InvalidInput.class);
        assertThat(format.all(translations)).isNotEmpty();
    }

    private Set<String> removed(String spec) {
        Set<String> names = new TreeSet<>();
        env(spec).stream()
                .filter(each -> "delete".equals(each.get("$patch")))
                .forEach(each -> names.add((String) each.get("name")));
        return names;
    }

    private List<Map<?, ?>> env(String spec) {
        Map<?, ?> container = (Map<?, ?>) ((List<?>) pod(patch(format, spec)).get("containers")).get(0);
        List<Map<?, ?>> env = new ArrayList<>();
        ((List<?>) container.get("env")).forEach(each -> env.add(new LinkedHashMap<>((Map<?, ?>) each)));
        assertThat(env).extracting(each -> each.get("name")).doesNotHaveDuplicates();
        return env;
    }

    static Map<?, ?> patch(KubernetesFormat format, String spec) {
        List<Object> documents = ReadBack.yaml(format.all(Samples.translations(spec)));
        return (Map<?, ?>) documents.get(documents.size() - 1);
    }

    private static Map<?, ?> pod(Map<?, ?> patch) {
        return (Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) patch.get("spec")).get("template")).get("spec");
    }
}
