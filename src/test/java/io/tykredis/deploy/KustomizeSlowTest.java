package io.tykredis.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rendered overlays, if kubectl is installed. */
class KustomizeSlowTest {

    @BeforeEach
    void kubectlIsInstalled() {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl"))),
                "kubectl is not installed.");
    }

    @Test
    void dev() throws IOException {
        List<HasMetadata> built = build("dev");

        assertThat(container(built).getImage()).isEqualTo("tyk-redis-translator:jvm");
        assertThat(container(built).getEnv()).allSatisfy(variable -> assertThat(
                        variable.getValueFrom().getSecretKeyRef().getOptional())
                .isTrue());
    }

    @Test
    void prod() throws IOException {
        List<HasMetadata> built = build("prod");

        assertThat(container(built).getImage()).startsWith("registry.example.com/tyk-redis-translator:");
        assertThat(container(built).getEnv()).allSatisfy(variable -> assertThat(
                        variable.getValueFrom().getSecretKeyRef().getOptional())
                .isFalse());
        assertThat(container(built).getSecurityContext().getReadOnlyRootFilesystem())
                .isTrue();
    }

    /** A selector that matches nothing has no effect, and no tool reports it. */
    private static void selectorsMatchThePods(List<HasMetadata> built) {
        Deployment deployment = Manifests.only(built, Deployment.class);
        Map<String, String> labels =
                deployment.getSpec().getTemplate().getMetadata().getLabels();
        PodDisruptionBudget budget = Manifests.only(built, PodDisruptionBudget.class);

        assertThat(budget.getSpec().getSelector())
                .as("the budget has a selector")
                .isNotNull();
        assertThat(labels)
                .isNotEmpty()
                .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels())
                .containsAllEntriesOf(budget.getSpec().getSelector().getMatchLabels())
                .containsAllEntriesOf(
                        Manifests.only(built, Service.class).getSpec().getSelector());
        assertThat(budget.getSpec().getSelector().getMatchLabels()).isNotEmpty();
        assertThat(Manifests.only(built, Service.class).getSpec().getSelector()).isNotEmpty();
        assertThat(Manifests.only(built, HorizontalPodAutoscaler.class)
                        .getSpec()
                        .getScaleTargetRef()
                        .getName())
                .isEqualTo(deployment.getMetadata().getName());
        assertThat(built)
                .filteredOn(NetworkPolicy.class::isInstance)
                .extracting(each ->
                        ((NetworkPolicy) each).getSpec().getPodSelector().getMatchLabels())
                .allSatisfy(
                        selected -> assertThat(labels).containsAllEntriesOf(selected == null ? Map.of() : selected));
    }

    private static Container container(List<HasMetadata> built) {
        return Manifests.only(built, Deployment.class)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);
    }

    private static List<HasMetadata> build(String overlay) throws IOException {
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", "k8s/overlays/" + overlay)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String yaml = new String(kubectl.getInputStream().readAllBytes(), UTF_8);
        assertThat(kubectl.onExit().join().exitValue()).isZero();
        List<HasMetadata> built = Manifests.read(yaml);
        assertThat(built).hasSize(8);
        selectorsMatchThePods(built);
        return built;
    }
}
