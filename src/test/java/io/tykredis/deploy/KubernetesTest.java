package io.tykredis.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The base meets the restricted Pod Security standard and an operator's expectations. */
class KubernetesTest {

    private List<HasMetadata> base;
    private PodSpec pod;
    private Container container;

    @BeforeEach
    void read() throws IOException {
        base = new ArrayList<>();
        for (Path file : Manifests.files()) {
            if (file.startsWith("k8s/base")) {
                base.addAll(Manifests.read(file));
            }
        }
        pod = Manifests.only(base, Deployment.class).getSpec().getTemplate().getSpec();
        assertThat(pod.getContainers()).hasSize(1);
        container = pod.getContainers().get(0);
    }

    @Test
    void everyManifestIsReadStrictly() throws IOException {
        for (Path file : Manifests.files()) {
            assertThat(Manifests.read(file)).as(file.toString()).isNotEmpty();
        }
        assertThatThrownBy(() -> Manifests.read("apiVersion: v1\nkind: Service\nspec:\n  prots: []\n"))
                .hasMessageContaining("prots");
    }

    @Test
    void everyFileIsPartOfItsKustomization() throws IOException {
        for (Path file : Manifests.files()) {
            String name = file.getFileName().toString();
            assertThat(Files.readString(file.resolveSibling("kustomization.yaml")))
                    .contains("- ", name);
        }
    }

    @Test
    void fitsTheRestrictedPodSecurity() {
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getPrivileged()).isNull();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getSecurityContext().getCapabilities().getAdd()).isEmpty();
        assertThat(pod.getHostNetwork()).isNull();
    }

    /** Vert.x creates a directory there at startup, and fails without it. */
    @Test
    void onlyTmpIsWritable() {
        assertThat(pod.getVolumes()).singleElement().satisfies(volume -> {
            assertThat(volume.getEmptyDir().getSizeLimit()).isNotNull();
            assertThat(container.getVolumeMounts()).singleElement().satisfies(mount -> {
                assertThat(mount.getName()).isEqualTo(volume.getName());
                assertThat(mount.getMountPath()).isEqualTo("/tmp");
            });
        });
    }

    @Test
    void mountsNoServiceAccountToken() {
        ServiceAccount account = Manifests.only(base, ServiceAccount.class);

        assertThat(pod.getServiceAccountName()).isEqualTo(account.getMetadata().getName());
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(account.getAutomountServiceAccountToken()).isFalse();
    }

    @Test
    void isProbedOnTheManagementPort() {
        for (Probe probe :
                List.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())) {
            assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
            assertThat(probe.getHttpGet().getPath()).startsWith("/q/health/");
        }
        assertThat(container.getPorts())
                .anySatisfy(port -> {
                    assertThat(port.getName()).isEqualTo("management");
                    assertThat(port.getContainerPort()).isEqualTo(9000);
                })
                .anySatisfy(port -> {
                    assertThat(port.getName()).isEqualTo("http");
                    assertThat(port.getContainerPort()).isEqualTo(8080);
                });
    }

    @Test
    void hasRequestsAndAMemoryLimit() {
        assertThat(container.getResources().getRequests()).containsOnlyKeys("cpu", "memory");
        Quantity limit = container.getResources().getLimits().get("memory");
        assertThat(Quantity.getAmountInBytes(limit))
                .isGreaterThan(Quantity.getAmountInBytes(
                        container.getResources().getRequests().get("memory")));
    }

    /** Outside the heap, the process needs about a quarter of the heap's size. */
    @Test
    void theNativeHeapFitsTheLimit() throws IOException {
        assertThat(container.getArgs()).singleElement().asString().matches("-Xmx\\d+m");
        long heap = Long.parseLong(container.getArgs().get(0).replaceAll("\\D", "")) * 1024 * 1024;
        long limit = Quantity.getAmountInBytes(
                        container.getResources().getLimits().get("memory"))
                .longValue();
        assertThat(heap * 5 / 4).isLessThan(limit);
        Deployment dev = Manifests.only(Manifests.read(Path.of("k8s/overlays/dev/deployment.yaml")), Deployment.class);
        assertThat(dev.getSpec().getTemplate().getSpec().getContainers().get(0).getArgs())
                .isEmpty();
    }

    @Test
    void stopsAfterAllAnswers() throws IOException {
        Properties settings = new Properties();
        settings.load(Files.newBufferedReader(Path.of("src/main/resources/application.properties")));
        Duration shutdown = Duration.parse("PT" + settings.getProperty("quarkus.shutdown.timeout"));
        long pause = container.getLifecycle().getPreStop().getSleep().getSeconds();

        assertThat(pause).isPositive();
        assertThat(Duration.ofSeconds(pod.getTerminationGracePeriodSeconds()))
                .isGreaterThan(shutdown.plusSeconds(pause));
    }

    @Test
    void isSpreadScaledAndKeptAvailable() {
        assertThat(pod.getTopologySpreadConstraints())
                .extracting("topologyKey")
                .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
        HorizontalPodAutoscaler scaler = Manifests.only(base, HorizontalPodAutoscaler.class);
        assertThat(scaler.getSpec().getMinReplicas()).isGreaterThan(1);
        assertThat(scaler.getSpec().getScaleTargetRef().getName()).isEqualTo("tyk-redis-translator");
        assertThat(Manifests.only(base, Deployment.class).getSpec().getReplicas())
                .isNull();
        assertThat(Manifests.only(base, PodDisruptionBudget.class)
                        .getSpec()
                        .getMaxUnavailable()
                        .getIntVal())
                .isEqualTo(1);
    }

    /** Kustomize adds labels only to selectors that exist. */
    @Test
    void theBudgetSelectsThePods() throws IOException {
        assertThat(Manifests.only(base, PodDisruptionBudget.class)
                        .getSpec()
                        .getSelector()
                        .getMatchLabels())
                .containsExactly(Map.entry("app.kubernetes.io/name", "tyk-redis-translator"));
        assertThat(Files.readString(Path.of("k8s/base/kustomization.yaml")))
                .contains("app.kubernetes.io/name: tyk-redis-translator", "includeSelectors: true");
    }

    @Test
    void deniesAllOtherTraffic() {
        List<NetworkPolicy> policies = base.stream()
                .filter(NetworkPolicy.class::isInstance)
                .map(NetworkPolicy.class::cast)
                .toList();

        assertThat(policies).anySatisfy(policy -> {
            assertThat(policy.getSpec().getPodSelector().getMatchLabels()).isEmpty();
            assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
            assertThat(policy.getSpec().getIngress()).isEmpty();
            assertThat(policy.getSpec().getEgress()).isEmpty();
        });
        assertThat(policies).allSatisfy(policy -> {
            assertThat(policy.getSpec().getEgress()).isEmpty();
            assertThat(policy.getSpec().getIngress()).allSatisfy(rule -> {
                assertThat(rule.getFrom()).isNotEmpty();
                assertThat(rule.getPorts()).isNotEmpty();
            });
        });
    }

    @Test
    void everyOverlayEnforcesPodSecurity() throws IOException {
        for (String overlay : List.of("dev", "prod")) {
            assertThat(Manifests.read(Path.of("k8s/overlays", overlay, "namespace.yaml")))
                    .singleElement()
                    .satisfies(namespace -> assertThat(namespace.getMetadata().getLabels())
                            .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
        }
    }
}
