package io.tykredis.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Key;
import io.tykredis.imports.Imports;
import io.tykredis.translate.StaleVariables;
import io.tykredis.translate.Translation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The output, applied by kubectl to Deployments that already have every variable of their component. Runs if a kubectl
 * with kustomize components (1.21) is installed.
 */
class KubectlSlowTest {

    /** The ways in which a Deployment can set a variable. */
    enum Had {
        VALUE("value: old"),
        SECRET("valueFrom: {secretKeyRef: {name: old, key: old, optional: true}}"),
        CONFIG("valueFrom: {configMapKeyRef: {name: old, key: old, optional: true}}"),
        FIELD("valueFrom: {fieldRef: {fieldPath: metadata.name}}"),
        RESOURCE("valueFrom: {resourceFieldRef: {resource: limits.cpu}}");

        final String source;

        Had(String source) {
            this.source = source;
        }
    }

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
    private static final String SPEC = """
            {"topology": %s, "username": "tyk", "password": "pa$$w\\"'`\\n$(HOME)'", "timeoutSeconds": 7,
             "tls": {"caFile": "/etc/tls/ca.crt", "certFile": "/etc/tls/tls.crt", "keyFile": "/etc/tls/tls.key",
                     "secretName": "redis-tls"},
             "stores": {"cache": {"topology": {"mode": "cluster", "nodes": ["c:6379"]},
                                  "password": {"secretKeyRef": {"name": "cache", "key": "password"}}}}}""";
    private static final String BARE = "{\"topology\": %s}";
    private static final String STANDALONE = "{\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}";
    private static final List<String> TOPOLOGIES = List.of(
            STANDALONE,
            "{\"mode\": \"sentinel\", \"masterName\": \"m$$(X)\", \"sentinels\": [\"s:26379\"], \"sentinelPassword\": \"s\"}",
            "{\"mode\": \"cluster\", \"nodes\": [\"n1:6379\", \"n2:6379\"]}");

    private static final List<String> FILES = List.of("/etc/tls/ca.crt", "/etc/tls/tls.crt", "/etc/tls/tls.key");

    /** Kustomize cannot read back what it writes for these characters, so the format rejects them. */
    private static final List<String> LOST = List.of("\u007f", "\u0085");

    @TempDir
    Path folder;

    @BeforeAll
    static void kubectlKnowsComponents() throws IOException {
        boolean installed = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "kubectl")));
        Matcher version = installed
                ? Pattern.compile("v1\\.(\\d+)")
                        .matcher(run(Path.of("."), "kubectl", "version", "--client")
                                .text())
                : null;
        boolean known = version != null && version.find() && Integer.parseInt(version.group(1)) >= 21;
        assumeTrue(known, "No kubectl of 1.21 or newer is installed.");
    }

    static Stream<String> specs() {
        return Stream.of(SPEC, BARE).flatMap(spec -> TOPOLOGIES.stream().map(spec::formatted));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void kustomizeGivesEachContainerTheSpecsSettings(String spec) throws IOException {
        List<Translation> translations = Samples.translations(spec);
        for (Had had : Had.values()) {
            List<JsonNode> built = kustomize(translations, had);
            for (Translation translation : translations) {
                assertThat(variables(translation, built))
                        .as("%s, %s", translation.table().name(), had)
                        .isEqualTo(expected(translation, had));
                assertThat(container(translation, built).path("volumeMounts").findValuesAsText("mountPath"))
                        .contains("/kept")
                        .containsAll(spec.contains("tls.crt") ? FILES : List.of());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void patchGivesEachContainerTheSpecsSettings(Had had) throws IOException {
        for (Translation translation : Samples.translations(SPEC.formatted(STANDALONE))) {
            String stream = new KubernetesFormat().one(translation);
            String[] documents = stream.split("(?m)^---\n");
            Files.writeString(folder.resolve("base.yaml"), base(List.of(translation), had));
            Files.writeString(folder.resolve("patch.yaml"), documents[documents.length - 1]);
            Output patched = run(
                    folder,
                    "kubectl",
                    "patch",
                    "--local",
                    "--filename=base.yaml",
                    "--patch-file=patch.yaml",
                    "--output=yaml");
            assertThat(patched.exit()).as(patched.text()).isZero();
            List<JsonNode> objects = new ArrayList<>(read(stream.substring(0, stream.lastIndexOf("\n---\n"))));
            objects.addAll(read(patched.text()));
            assertThat(variables(translation, objects))
                    .as("%s, %s", translation.table().name(), had)
                    .isEqualTo(expected(translation, had));
        }
    }

    @Test
    void aNewPasswordRollsThePods() throws IOException {
        String spec = "{\"topology\": " + STANDALONE + ", \"password\": \"%s\", \"components\": {\"gateway\": {}}}";
        Translation gateway = Samples.gateway(spec.formatted("one"));
        List<JsonNode> before = kustomize(Samples.translations(spec.formatted("one")), Had.VALUE);
        List<JsonNode> again = kustomize(Samples.translations(spec.formatted("one")), Had.VALUE);
        List<JsonNode> after = kustomize(Samples.translations(spec.formatted("two")), Had.VALUE);

        assertThat(container(gateway, before)).isEqualTo(container(gateway, again));
        assertThat(find(before, "Deployment", "gateway")).isNotEqualTo(find(after, "Deployment", "gateway"));
    }

    @Test
    void passesEveryText() throws IOException {
        List<String> texts = Stream.concat(HardValues.texts().stream(), HardValues.controls().stream())
                .filter(text -> text.length() > 1 || HardValues.controls().contains(text))
                .filter(text -> !LOST.contains(text))
                .toList();
        List<String> places = List.of("password", "username", "masterName");
        for (int from = 0; from < texts.size(); from += places.size()) {
            ObjectNode spec = Imports.json(Samples.sentinel("password", "pw"));
            for (int i = 0; i < places.size() && from + i < texts.size(); i++) {
                ObjectNode at = places.get(i).equals("masterName") ? spec.withObjectProperty("topology") : spec;
                at.put(places.get(i), texts.get(from + i));
            }
            Translation translation = Samples.gateway(spec.toString());

            assertThat(variables(translation, kustomize(List.of(translation), Had.VALUE)))
                    .isEqualTo(expected(translation, Had.VALUE));
        }
    }

    @Test
    void findsDeploymentsThatHaveANamespace() throws IOException {
        Translation translation =
                Samples.translations(SPEC.formatted(STANDALONE)).get(0);
        String base = base(List.of(translation), Had.VALUE).replaceFirst("metadata: \\{", "$0namespace: tyk, ");

        List<JsonNode> built = kustomize(new KubernetesFormat(), List.of(translation), base, "namespace: tyk\n");

        assertThat(variables(translation, built)).isEqualTo(expected(translation, Had.VALUE));
    }

    @Test
    void findsADeploymentWithADotInItsName() throws IOException {
        Translation translation = Samples.gateway(SPEC.formatted(STANDALONE));
        String base = base(List.of(translation), Had.VALUE);
        String dotted = base.replaceFirst("name: tyk-gateway", "name: tyk.gateway");

        List<JsonNode> built = kustomize(
                new KubernetesFormat().at(List.of("tyk.gateway/tyk-gateway")), List.of(translation), dotted + base, "");

        List<JsonNode> deployments = built.stream()
                .filter(each -> each.path("kind").textValue().equals("Deployment"))
                .toList();
        assertThat(deployments).hasSize(2);
        assertThat(deployments.stream()
                        .filter(each -> each.toString().contains("pre-tyk-gateway-redis"))
                        .map(each -> each.at("/metadata/name").textValue()))
                .containsExactly("pre-tyk.gateway");
    }

    /** Other settings of the Deployment stay. */
    private static Map<String, String> expected(Translation translation, Had had) {
        Map<String, String> expected = new LinkedHashMap<>();
        List<String> gone = StaleVariables.of(translation, setting -> true);
        names(translation.table()).stream()
                .filter(name -> !gone.contains(name))
                .forEach(name -> expected.put(name, "had " + had));
        expected.put("OTHER", "kept");
        expected.putAll(Samples.expected(translation));
        return expected;
    }

    private List<JsonNode> kustomize(List<Translation> translations, Had had) throws IOException {
        return kustomize(new KubernetesFormat(), translations, base(translations, had), "");
    }

    private List<JsonNode> kustomize(Format format, List<Translation> translations, String base, String head)
            throws IOException {
        Path component = Files.createDirectories(folder.resolve("app/tyk-redis"));
        try (Stream<Path> old = Files.list(component)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (FormatFile file : format.files(translations)) {
            Files.writeString(component.resolve(file.name()), file.text());
        }
        Files.writeString(folder.resolve("app/base.yaml"), base);
        Files.writeString(
                folder.resolve("app/kustomization.yaml"),
                head + "namePrefix: pre-\nresources: [base.yaml]\ncomponents: [tyk-redis]\n");
        Output built = run(folder, "kubectl", "kustomize", "app");
        assertThat(built.exit()).as(built.text()).isZero();
        return read(built.text());
    }

    /** One Deployment per component with every variable of its table. */
    private static String base(List<Translation> translations, Had had) {
        return translations.stream()
                .map(translation -> BASE.formatted(
                        DeploymentNames.of(translation),
                        names(translation.table()).stream()
                                .map(name -> "{name: " + name + ", " + had.source + "}, ")
                                .collect(Collectors.joining())))
                .collect(Collectors.joining());
    }

    private static List<String> names(ComponentTable table) {
        List<String> names = new ArrayList<>();
        for (Block block : table.blocks()) {
            if (block.enabledBy() != null) {
                names.add(table.envPrefix() + block.enabledBy().env());
            }
            List<String> prefixes = new ArrayList<>(List.of(block.env()));
            block.aliases().forEach(alias -> prefixes.add(alias.env()));
            for (String prefix : prefixes) {
                for (Key key : block.keys()) {
                    if (!key.env().isEmpty()) {
                        names.add(table.envPrefix() + prefix + key.env());
                    }
                }
            }
        }
        return names.stream().distinct().toList();
    }

    private static Map<String, String> variables(Translation translation, List<JsonNode> objects) {
        Map<String, String> variables = new LinkedHashMap<>();
        container(translation, objects).path("env").forEach(each -> {
            assertThat(each.size() + each.path("valueFrom").size())
                    .as("%s has one source", each)
                    .isEqualTo(each.has("value") ? 2 : 3);
            variables.put(each.path("name").textValue(), value(each, objects));
        });
        return variables;
    }

    private static String value(JsonNode variable, List<JsonNode> objects) {
        JsonNode from = variable.path("valueFrom");
        if (variable.has("value")) {
            String text = variable.path("value").textValue();
            return text.equals("old") ? "had VALUE" : text;
        } else if (from.has("fieldRef") || from.has("resourceFieldRef")) {
            return from.has("fieldRef") ? "had FIELD" : "had RESOURCE";
        }
        boolean config = from.has("configMapKeyRef");
        JsonNode reference = from.path(config ? "configMapKeyRef" : "secretKeyRef");
        String name = reference.path("name").textValue();
        String key = reference.path("key").textValue();
        return name.equals("old")
                ? "had " + (config ? "CONFIG" : "SECRET")
                : find(objects, config ? "ConfigMap" : "Secret", name)
                        .map(each -> content(each, key))
                        .orElse(Cluster.secret(name, key));
    }

    private static String content(JsonNode holder, String key) {
        String text = holder.path("data")
                .path(key)
                .asText(holder.path("stringData").path(key).asText());
        boolean encoded = holder.path("kind").textValue().equals("Secret")
                && holder.path("data").has(key);
        return encoded ? new String(Base64.getMimeDecoder().decode(text), UTF_8) : text;
    }

    private static JsonNode container(Translation translation, List<JsonNode> objects) {
        return find(objects, "Deployment", DeploymentNames.of(translation))
                .orElseThrow()
                .at("/spec/template/spec/containers/0");
    }

    /** The name with the prefix that kustomize added. */
    private static Optional<JsonNode> find(List<JsonNode> objects, String kind, String name) {
        return objects.stream()
                .filter(each -> each.path("kind").textValue().equals(kind)
                        && each.at("/metadata/name").textValue().endsWith(name))
                .findFirst();
    }

    /** YAML 1.2 reads {@code <<} as text, as kubectl does. */
    private static List<JsonNode> read(String yaml) {
        List<JsonNode> objects = new ArrayList<>();
        new Load(LoadSettings.builder().build())
                .loadAllFromString(yaml)
                .forEach(each -> objects.add(new ObjectMapper().valueToTree(each)));
        return objects;
    }

    private record Output(int exit, String text) {}

    private static Output run(Path folder, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return new Output(process.exitValue(), text);
    }
}
