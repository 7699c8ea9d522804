package io.tykredis.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Key;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What kubectl makes of the output over Deployments that have every variable of their component already, where a
 * kubectl that knows components (1.21) is installed.
 */
class KubectlSlowTest {

    /** How a Deployment has a variable. */
    enum Had {
        VALUE("{\"value\": \"old\"}"),
        SECRET("{\"valueFrom\": {\"secretKeyRef\": {\"name\": \"old\", \"key\": \"old\", \"optional\": true}}}"),
        CONFIG("{\"valueFrom\": {\"configMapKeyRef\": {\"name\": \"old\", \"key\": \"old\", \"optional\": true}}}"),
        FIELD("{\"valueFrom\": {\"fieldRef\": {\"fieldPath\": \"metadata.name\"}}}"),
        RESOURCE("{\"valueFrom\": {\"resourceFieldRef\": {\"resource\": \"limits.cpu\"}}}");

        final String json;

        Had(String json) {
            this.json = json;
        }
    }

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

    /** What kustomize writes for these is not read back as the same; the format refuses them. */
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
            List<HasMetadata> built = kustomize(translations, had);
            for (Translation translation : translations) {
                assertThat(variables(translation, built))
                        .as("%s, %s", translation.table().name(), had)
                        .isEqualTo(expected(translation, had));
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
            List<HasMetadata> objects = new ArrayList<>(read(stream.substring(0, stream.lastIndexOf("\n---\n"))));
            objects.addAll(read(patched.text()));
            assertThat(variables(translation, objects))
                    .as("%s, %s", translation.table().name(), had)
                    .isEqualTo(expected(translation, had));
        }
    }

    @Test
    void aNewPasswordRollsThePods() throws IOException {
        String spec = "{\"topology\": " + STANDALONE + ", \"password\": \"%s\", \"components\": {\"gateway\": {}}}";
        List<HasMetadata> before = kustomize(Samples.translations(spec.formatted("one")), Had.VALUE);
        List<HasMetadata> again = kustomize(Samples.translations(spec.formatted("one")), Had.VALUE);
        List<HasMetadata> after = kustomize(Samples.translations(spec.formatted("two")), Had.VALUE);

        assertThat(only(before, Deployment.class)).isEqualTo(only(again, Deployment.class));
        assertThat(only(before, Deployment.class).getSpec().getTemplate())
                .isNotEqualTo(only(after, Deployment.class).getSpec().getTemplate());
    }

    @Test
    void everyTextComesThrough() throws IOException {
        List<Translation> translations = new ArrayList<>();
        for (String text :
                HardValues.texts().stream().filter(each -> each.length() > 1).toList()) {
            translations.add(Samples.gateway(Samples.sentinel("password", text)));
        }
        for (String text : HardValues.controls().stream()
                .filter(each -> !LOST.contains(each))
                .toList()) {
            translations.add(Samples.gateway(Samples.sentinel("masterName", text)));
        }
        for (Translation translation : translations) {
            assertThat(variables(translation, kustomize(List.of(translation), Had.VALUE)))
                    .isEqualTo(expected(translation, Had.VALUE));
        }
    }

    @Test
    void mountsTheTlsFiles() throws IOException {
        List<Translation> translations = Samples.translations(SPEC.formatted(STANDALONE));
        List<HasMetadata> built = kustomize(translations, Had.VALUE);

        for (Translation translation : translations) {
            assertThat(container(translation, built).getVolumeMounts())
                    .extracting(each -> each.getMountPath())
                    .contains("/kept", "/etc/tls/ca.crt", "/etc/tls/tls.crt", "/etc/tls/tls.key");
        }
    }

    @Test
    void findsDeploymentsThatHaveANamespace() throws IOException {
        Translation translation =
                Samples.translations(SPEC.formatted(STANDALONE)).get(0);
        String base = base(List.of(translation), Had.VALUE).replaceFirst("metadata:\n", "$0  namespace: \"tyk\"\n");

        List<HasMetadata> built = kustomize(new KubernetesFormat(), List.of(translation), base, "namespace: tyk\n");

        assertThat(variables(translation, built)).isEqualTo(expected(translation, Had.VALUE));
    }

    @Test
    void findsADeploymentWithADotInItsName() throws IOException {
        Translation translation = Samples.gateway(SPEC.formatted(STANDALONE));
        String base = base(List.of(translation), Had.VALUE);
        String dotted = base.replaceFirst("name: \"tyk-gateway\"", "name: \"tyk.gateway\"");

        List<HasMetadata> built = kustomize(
                new KubernetesFormat().at(List.of("tyk.gateway/tyk-gateway")), List.of(translation), dotted + base, "");

        List<Deployment> deployments = built.stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .toList();
        assertThat(deployments).hasSize(2);
        assertThat(deployments.stream()
                        .filter(each -> Serialization.asYaml(each).contains("pre-tyk-gateway-redis"))
                        .map(each -> each.getMetadata().getName()))
                .containsExactly("pre-tyk.gateway");
    }

    /** What was there and is not about this Redis stays. */
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

    private List<HasMetadata> kustomize(List<Translation> translations, Had had) throws IOException {
        return kustomize(new KubernetesFormat(), translations, base(translations, had), "");
    }

    private List<HasMetadata> kustomize(Format format, List<Translation> translations, String base, String head)
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

    /** A Deployment for each, which has every variable that the component's table knows. */
    private static String base(List<Translation> translations, Had had) throws IOException {
        List<ObjectNode> deployments = new ArrayList<>();
        for (Translation translation : translations) {
            ObjectNode deployment = JsonNodeFactory.instance.objectNode();
            deployment.put("apiVersion", "apps/v1").put("kind", "Deployment");
            deployment.putObject("metadata").put("name", DeploymentNames.of(translation));
            ObjectNode spec = deployment.putObject("spec");
            spec.putObject("selector").putObject("matchLabels").put("app", DeploymentNames.of(translation));
            ObjectNode template = spec.putObject("template");
            template.putObject("metadata").putObject("labels").put("app", DeploymentNames.of(translation));
            ObjectNode pod = template.putObject("spec");
            pod.putArray("volumes").addObject().put("name", "kept").putObject("emptyDir");
            ObjectNode container = pod.putArray("containers").addObject();
            container.put("name", DeploymentNames.of(translation)).put("image", "tyk");
            container.putArray("volumeMounts").addObject().put("name", "kept").put("mountPath", "/kept");
            ArrayNode env = container.putArray("env");
            for (String name : names(translation.table())) {
                JsonNode how = Serialization.jsonMapper().readTree(had.json);
                env.addObject().put("name", name).setAll((ObjectNode) how);
            }
            env.addObject().put("name", "OTHER").put("value", "kept");
            deployments.add(deployment);
        }
        return Yaml.text(deployments);
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

    private static Map<String, String> variables(Translation translation, List<HasMetadata> objects) {
        Map<String, String> variables = new LinkedHashMap<>();
        container(translation, objects).getEnv().forEach(each -> {
            assertThat(sources(each)).as("%s has one source", each).hasSize(1);
            variables.put(each.getName(), value(each, objects));
        });
        return variables;
    }

    private static List<Object> sources(EnvVar variable) {
        Stream<Object> from = variable.getValueFrom() == null
                ? Stream.of()
                : Stream.of(
                                Optional.ofNullable(variable.getValueFrom().getConfigMapKeyRef()),
                                Optional.ofNullable(variable.getValueFrom().getSecretKeyRef()),
                                Optional.ofNullable(variable.getValueFrom().getFieldRef()),
                                Optional.ofNullable(variable.getValueFrom().getResourceFieldRef()))
                        .flatMap(Optional::stream);
        return Stream.concat(Stream.ofNullable(variable.getValue()), from).toList();
    }

    private static String value(EnvVar variable, List<HasMetadata> objects) {
        if (variable.getValue() != null) {
            return variable.getValue().equals("old") ? "had VALUE" : variable.getValue();
        }
        var from = variable.getValueFrom();
        if (from.getFieldRef() != null) {
            return "had FIELD";
        } else if (from.getResourceFieldRef() != null) {
            return "had RESOURCE";
        } else if (from.getConfigMapKeyRef() != null) {
            var config = from.getConfigMapKeyRef();
            return find(objects, ConfigMap.class, config.getName())
                    .map(each -> each.getData().get(config.getKey()))
                    .orElse("had CONFIG");
        }
        var secret = from.getSecretKeyRef();
        return find(objects, Secret.class, secret.getName())
                .map(each -> content(each, secret.getKey()))
                .orElse(
                        secret.getName().equals("old")
                                ? "had SECRET"
                                : Cluster.secret(secret.getName(), secret.getKey()));
    }

    private static String content(Secret secret, String key) {
        return secret.getData() == null || !secret.getData().containsKey(key)
                ? secret.getStringData().get(key)
                : new String(Base64.getMimeDecoder().decode(secret.getData().get(key)), UTF_8);
    }

    private static Container container(Translation translation, List<HasMetadata> objects) {
        return objects.stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .filter(each -> each.getMetadata().getName().endsWith(DeploymentNames.of(translation)))
                .findFirst()
                .orElseThrow()
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);
    }

    private static <T extends HasMetadata> Optional<T> find(List<HasMetadata> objects, Class<T> type, String name) {
        return objects.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(each -> each.getMetadata().getName().equals(name))
                .findFirst();
    }

    private static <T extends HasMetadata> T only(List<HasMetadata> objects, Class<T> type) {
        return objects.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<HasMetadata> read(String yaml) {
        List<HasMetadata> objects = new ArrayList<>();
        for (Object document : ReadBack.yaml(yaml)) {
            objects.add(Serialization.jsonMapper().convertValue(document, HasMetadata.class));
        }
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
