package io.tykredis.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The manifests meet the restricted Pod Security standard and an operator's expectations. */
class KubernetesTest {

    @Test
    void everyManifestIsReadStrictly() throws IOException {
        for (Path file : Manifests.files()) {
            assertThat(Manifests.read(Files.readString(file)))
                    .as(file.toString())
                    .isNotEmpty();
            assertThat(Files.readString(file.resolveSibling("kustomization.yaml")))
                    .contains(file.getFileName().toString());
        }
        assertThatThrownBy(() -> Manifests.read("apiVersion: v1\nkind: Service\nspec:\n  prots: []\n"))
                .hasMessageContaining("prots");
    }

    /** A value that is absent is the empty text. */
    @ParameterizedTest
    @CsvFileSource(resources = "/cases/KubernetesTest.csv", delimiter = '|', quoteCharacter = '`')
    void holds(Path file, int document, String pointer, String value) throws IOException {
        JsonNode actual = Manifests.read(Files.readString(Path.of("k8s").resolve(file)))
                .get(document)
                .at(pointer);

        assertThat(actual.isValueNode() || actual.isMissingNode() ? actual.asText() : actual.toString())
                .matches(value);
    }

    /** Outside the heap, the process needs about a quarter of the heap's size. */
    @Test
    void theNativeHeapFitsTheLimit() throws IOException {
        JsonNode container = pod().at("/containers/0");
        long heap = Long.parseLong(container.at("/args/0").asText().replaceAll("\\D", "")) * 1024 * 1024;
        long limit = bytes(container.at("/resources/limits/memory"));

        assertThat(heap * 5 / 4).isLessThan(limit);
        assertThat(limit).isGreaterThan(bytes(container.at("/resources/requests/memory")));
    }

    private static long bytes(JsonNode quantity) {
        return Quantity.getAmountInBytes(Quantity.parse(quantity.asText())).longValue();
    }

    @Test
    void stopsAfterAllAnswers() throws IOException {
        Properties settings = new Properties();
        settings.load(Files.newBufferedReader(Path.of("src/main/resources/application.properties")));
        Duration shutdown = Duration.parse("PT" + settings.getProperty("quarkus.shutdown.timeout"));
        int pause = pod().at("/containers/0/lifecycle/preStop/sleep/seconds").asInt();

        assertThat(pause).isPositive();
        assertThat(Duration.ofSeconds(
                        pod().path("terminationGracePeriodSeconds").asInt()))
                .isGreaterThan(shutdown.plusSeconds(pause));
    }

    private static JsonNode pod() throws IOException {
        return Manifests.read(Files.readString(Path.of("k8s/base/deployment.yaml")))
                .get(0)
                .at("/spec/template/spec");
    }
}
