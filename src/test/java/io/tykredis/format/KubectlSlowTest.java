package io.tykredis.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tykredis.catalog.TableEntry;
import io.tykredis.translate.StaleVariables;
import io.tykredis.translate.Translation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The output, applied by kubectl to Deployments that already have every variable of their component. Runs if a kubectl
 * is installed; kustomize has components since 1.21.
 */
class KubectlSlowTest {

    /** The ways in which a Deployment can set a variable, by the value that it has then. */
    private static final Map<String, String> SOURCES = Map.of(
            "value", "value: value",
            "secret old/old", "valueFrom: {secretKeyRef: {name: old, key: old, optional: true}}",
            "configMapKeyRef", "valueFrom: {configMapKeyRef: {name: old, key: old, optional: true}}",
            "fieldRef", "valueFrom: {fieldRef: {fieldPath: metadata.name}}",
            "resourceFieldRef", "valueFrom: {resourceFieldRef: {resource: limits.cpu}}");

    private static final String BASE = """
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: %1$s}
            spec:
              selector: {matchLabels: {app: %1$s}}
              template:
                metadata: {labels: {app: %1$s}}
                spec:
                  volumes: [{name: kept, emptyDir: {}}]
                  containers:
                  - name: %1$s
                    image: tyk
                    volumeMounts: [{name: kept, mountPath: /kept}]
                    env: [%2$s{name: OTHER, value: kept}]
            """;
    private static final String BARE = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}}";
    private static final String FULL = """
            {"topology": {"mode": "sentinel", "masterName": "m$$(X)", "sentinels": ["s:26379"], "sentinelPassword": "<<"},
             "username": "a: #b\\t\\u0007", "password": "pa$$w\\"'`\\n$(HOME)'\\r\\n", "timeoutSeconds": 7,
             "tls": {"caFile": "/etc/tls/ca.crt", "certFile": "/etc/tls/tls.crt", "keyFile": "/etc/tls/tls.key",
                     "secretName": "redis-tls"},
             "stores": {"cache": {"topology": {"mode": "cluster", "nodes": ["c:6379"]},
                                  "password": {"secretKeyRef": {"name": "cache", "key": "password"}}}}}""";

    @TempDir
    Path folder;

    @BeforeAll
    static void needsKubectl() {
        boolean installed = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "kubectl")));
        assumeTrue(installed, "kubectl is not installed");
    }

    static Stream<List<String>> cases() {
        return Stream.of(BARE, FULL).flatMap(spec -> SOURCES.keySet().stream().map(had -> List.of(spec, had)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void kustomizeGivesEachContainerTheSpecsSettings(List<String> each) throws IOException, InterruptedException {
        List<Translation> translations = Samples.translations(each.get(0));
        List<JsonNode> built = kustomize(new KubernetesFormat(), translations, base(translations, each.get(1)), "");

        for (Translation translation : translations) {
            assertThat(Cluster.variables(built, DeploymentNames.of(translation)))
                    .isEqualTo(expected(translation, each.get(1)));
            assertThat(Cluster.container(built, DeploymentNames.of(translation))
                            .path("volumeMounts")
                            .findValuesAsText("mountPath"))
                    .hasSize(each.get(0).equals(BARE) ? 1 : 4)
                    .contains("/kept");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void patchGivesEachContainerTheSpecsSettings(List<String> each) throws IOException, InterruptedException {
        for (Translation translation : Samples.translations(each.get(0))) {
            String stream = new KubernetesFormat().one(translation);
            int patch = stream.lastIndexOf("\n---\n");
            Files.writeString(folder.resolve("base.yaml"), base(List.of(translation), each.get(1)));
            Files.writeString(folder.resolve("patch.yaml"), stream.substring(patch));
            String patched = run(
                    folder, "kubectl", "patch", "--local", "-f", "base.yaml", "--patch-file=patch.yaml", "-o", "yaml");

            List<JsonNode> objects = new ArrayList<>(read(stream.substring(0, patch)));
            objects.addAll(read(patched));
            assertThat(Cluster.variables(objects, DeploymentNames.of(translation)))
                    .isEqualTo(expected(translation, each.get(1)));
        }
    }

    @Test
    void aNewPasswordRollsThePods() throws IOException, InterruptedException {
        List<JsonNode> deployments = new ArrayList<>();
        for (String password : List.of("one", "one", "two")) {
            List<Translation> gateway =
                    List.of(Samples.gateway(BARE.replace("}}", "}, \"password\": \"" + password + "\"}")));
            List<JsonNode> built = kustomize(new KubernetesFormat(), gateway, base(gateway, "value"), "");
            deployments.add(Cluster.find(built, "Deployment", "gateway").orElseThrow());
        }

        assertThat(deployments.get(0)).isEqualTo(deployments.get(1)).isNotEqualTo(deployments.get(2));
    }

    @Test
    void findsDeploymentsWithANamespaceOrADotInTheirName() throws IOException, InterruptedException {
        Translation gateway = Samples.gateway(FULL);
        String base = base(List.of(gateway), "value");
        String spaced = base.replaceFirst("metadata: \\{", "$0namespace: tyk, ");
        String dotted = base.replaceFirst("name: tyk-gateway", "name: tyk.gateway");

        List<JsonNode> built = kustomize(new KubernetesFormat(), List.of(gateway), spaced, "namespace: tyk\n");
        List<JsonNode> others = kustomize(
                new KubernetesFormat().at(List.of("tyk.gateway/tyk-gateway")), List.of(gateway), dotted + base, "");

        assertThat(Cluster.variables(built, "gateway")).isEqualTo(expected(gateway, "value"));
        assertThat(Cluster.find(others, "Deployment", "tyk-gateway").toString())
                .doesNotContain("pre-tyk-gateway-redis");
        assertThat(Cluster.find(others, "Deployment", "tyk.gateway").toString()).contains("pre-tyk-gateway-redis");
    }

    /** Other settings of the Deployment stay. */
    private static Map<String, String> expected(Translation translation, String had) {
        Map<String, String> expected = new LinkedHashMap<>();
        names(translation).forEach(name -> expected.put(name, had));
        expected.keySet().removeAll(StaleVariables.of(translation, setting -> true));
        expected.put("OTHER", "kept");
        expected.putAll(Samples.expected(translation));
        return expected;
    }

    private List<JsonNode> kustomize(Format format, List<Translation> translations, String base, String head)
            throws IOException, InterruptedException {
        Path app = Files.createTempDirectory(folder, "app");
        Path component = Files.createDirectory(app.resolve("tyk-redis"));
        for (FormatFile file : format.files(translations)) {
            Files.writeString(component.resolve(file.name()), file.text());
        }
        Files.writeString(app.resolve("base.yaml"), base);
        Files.writeString(
                app.resolve("kustomization.yaml"),
                head + "namePrefix: pre-\nresources: [base.yaml]\ncomponents: [tyk-redis]\n");
        return read(run(app, "kubectl", "kustomize", "."));
    }

    /** One Deployment per component with every variable of its table. */
    private static String base(List<Translation> translations, String had) {
        return translations.stream()
                .map(translation -> BASE.formatted(
                        DeploymentNames.of(translation),
                        names(translation)
                                .map(name -> "{name: " + name + ", " + SOURCES.get(had) + "}, ")
                                .collect(Collectors.joining())))
                .collect(Collectors.joining());
    }

    private static Stream<String> names(Translation translation) {
        return translation
                .table()
                .entries()
                .filter(entry -> entry.block() != null)
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.env()), entry.aliases().stream().map(TableEntry.Alias::env)))
                .distinct();
    }

    /** YAML 1.2 reads {@code <<} as text, as kubectl does. */
    private static List<JsonNode> read(String yaml) {
        List<JsonNode> objects = new ArrayList<>();
        new Load(LoadSettings.builder().build())
                .loadAllFromString(yaml)
                .forEach(each -> objects.add(new ObjectMapper().valueToTree(each)));
        return objects;
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
