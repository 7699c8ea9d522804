package io.tykredis.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.document.SpecDocument;
import io.tykredis.format.PrettyJson;
import io.tykredis.imports.Imports;
import io.tykredis.input.InputErrors;
import io.tykredis.input.StrictJson;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** An import of Helm values equals an import of the manifests that Helm rendered from them. */
class HelmRenderedTest {

    static List<JsonNode> recorded() {
        byte[] text = Goldens.text(Goldens.file("helm/rendered.json")).getBytes(UTF_8);
        return StreamSupport.stream(StrictJson.read(text, new InputErrors()).spliterator(), false)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void readsValuesAsRendered(JsonNode each) {
        // When
        ObjectNode values = imported(
                each.path("chart").asText() + "-values.yaml",
                each.path("values").asText());
        ObjectNode rendered = imported("rendered.json", objects(each).toString());
        // Then: a record has one container of a name, so the Dashboard of tyk-pro gave way to MDCB.
        if (each.path("chart").asText().equals("tyk-pro")) {
            ((ObjectNode) values.path("components")).remove("dashboard");
        }
        assertThat(values).as(each.path("values").asText()).isEqualTo(rendered);
    }

    private static ObjectNode imported(String name, String content) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putArray("files").addObject().put("name", name).put("content", content);
        return SpecDocument.of(Imports.ofBody(PrettyJson.bytes(request)).require(false));
    }

    /** The containers, each in a Deployment, and the Secrets that the charts create for the passwords. */
    private static ObjectNode objects(JsonNode each) {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.put("apiVersion", "v1").put("kind", "List");
        ArrayNode items = list.putArray("items");
        each.path("containers").properties().forEach(container -> {
            ObjectNode deployment =
                    items.addObject().put("apiVersion", "apps/v1").put("kind", "Deployment");
            deployment.putObject("metadata").put("name", container.getKey());
            deployment
                    .withObject("/spec/template/spec")
                    .putArray("containers")
                    .add(((ObjectNode) container.getValue().deepCopy()).put("name", "main"));
            for (JsonNode reference : container.getValue().findValues("secretKeyRef")) {
                String name = reference.path("name").asText();
                if (name.startsWith("secrets-rel-")) {
                    items.add(secret(name, redis(each.path("values").asText())));
                }
            }
        });
        return list;
    }

    private static ObjectNode secret(String name, Map<?, ?> redis) {
        ObjectNode secret =
                JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "Secret");
        secret.putObject("metadata").put("name", name);
        secret.putObject("stringData")
                .put("redisPass", text(redis.get("pass")))
                .put("redisSentinelPass", text(redis.get("sentinelPass")));
        return secret;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static Map<?, ?> redis(String values) {
        Map<?, ?> all = new Yaml().load(values);
        Map<?, ?> around = all.get("global") instanceof Map<?, ?> global ? global : all;
        return around.get("redis") instanceof Map<?, ?> redis ? redis : Map.of();
    }
}
