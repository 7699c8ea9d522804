package io.tykredis.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rendered overlays, if kubectl is installed. */
class KustomizeSlowTest {

    @ParameterizedTest
    @CsvSource({"dev, tyk-redis-translator:jvm, true", "prod, registry.example.com/tyk-redis-translator:0.1.0, false"})
    void overlay(String name, String image, boolean withoutToken) throws IOException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl"))),
                "kubectl is not installed.");
        List<JsonNode> built = build(name);
        JsonNode container = Manifests.only(built, "Deployment").at("/spec/template/spec/containers/0");

        assertThat(built).hasSize(8);
        assertThat(container.path("image").asText()).isEqualTo(image);
        assertThat(container.at("/env/0/valueFrom/secretKeyRef/optional").asBoolean())
                .isEqualTo(withoutToken);
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        selectorsMatchThePods(built);
    }

    /** A selector that matches nothing has no effect, and no tool reports it. */
    private static void selectorsMatchThePods(List<JsonNode> built) {
        JsonNode deployment = Manifests.only(built, "Deployment");
        JsonNode labels = deployment.at("/spec/template/metadata/labels");
        for (JsonNode selector : List.of(
                deployment.at("/spec/selector/matchLabels"),
                Manifests.only(built, "PodDisruptionBudget").at("/spec/selector/matchLabels"),
                Manifests.only(built, "Service").at("/spec/selector"))) {
            assertThat(selector).isNotEmpty();
            assertThat(labels.properties()).containsAll(selector.properties());
        }
        assertThat(built)
                .filteredOn(each -> each.path("kind").asText().equals("NetworkPolicy"))
                .allSatisfy(policy -> assertThat(labels.properties())
                        .containsAll(policy.at("/spec/podSelector/matchLabels").properties()));
        assertThat(Manifests.only(built, "HorizontalPodAutoscaler").at("/spec/scaleTargetRef/name"))
                .isEqualTo(deployment.at("/metadata/name"));
    }

    private static List<JsonNode> build(String overlay) throws IOException {
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", "k8s/overlays/" + overlay)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String yaml = new String(kubectl.getInputStream().readAllBytes(), UTF_8);
        assertThat(kubectl.onExit().join().exitValue()).isZero();
        return Manifests.read(yaml);
    }
}
