package io.tykredis.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model of how Kubernetes sets the variables of a container. */
final class Cluster {

    private Cluster() {}

    /** The value of a Secret that these manifests do not contain. */
    static String secret(String name, String key) {
        return "secret " + name + "/" + key;
    }

    /** Tools may put a prefix before a name. */
    static Optional<JsonNode> find(List<JsonNode> objects, String kind, String name) {
        return objects.stream()
                .filter(each -> each.path("kind").textValue().equals(kind)
                        && each.at("/metadata/name").textValue().endsWith(name))
                .findFirst();
    }

    static JsonNode container(List<JsonNode> objects, String deployment) {
        return find(objects, "Deployment", deployment).orElseThrow().at("/spec/template/spec/containers/0");
    }

    /** The variables of a Deployment's container. A value that is not in the objects is printed as its source. */
    static Map<String, String> variables(List<JsonNode> objects, String deployment) {
        Map<String, String> variables = new LinkedHashMap<>();
        container(objects, deployment).path("env").forEach(each -> {
            String name = each.path("name").textValue();
            JsonNode from = each.path("valueFrom");
            assertThat(each.size() + from.size()).as("%s has one source", each).isEqualTo(each.has("value") ? 2 : 3);
            String value = each.has("value")
                    ? each.path("value").textValue()
                    : referred(
                            objects, from.fieldNames().next(), from.elements().next());
            assertThat(variables.put(name, value)).as("%s is set twice", name).isNull();
        });
        return variables;
    }

    private static String referred(List<JsonNode> objects, String source, JsonNode reference) {
        String name = reference.path("name").asText();
        String key = reference.path("key").asText();
        return switch (source) {
            case "secretKeyRef" ->
                find(objects, "Secret", name)
                        .map(secret -> secret.has("data")
                                ? new String(
                                        Base64.getMimeDecoder()
                                                .decode(secret.at("/data/" + key)
                                                        .asText()),
                                        UTF_8)
                                : secret.at("/stringData/" + key).asText())
                        .orElse(secret(name, key));
            case "configMapKeyRef" ->
                find(objects, "ConfigMap", name)
                        .map(config -> config.at("/data/" + key).asText())
                        .orElse(source);
            default -> source;
        };
    }

    /**
     * Expands {@code $(NAME)} in a {@code value} (k8s.io/kubernetes third_party/forked/golang/expansion): {@code $$} is
     * a dollar sign; an undefined name stays unchanged.
     */
    static String expanded(String value, Map<String, String> before) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char next = i + 1 < value.length() ? value.charAt(i + 1) : 0;
            int close = value.indexOf(')', i);
            if (c == '$' && next == '$') {
                text.append('$');
                i++;
            } else if (c == '$' && next == '(' && close > 0) {
                String name = value.substring(i + 2, close);
                text.append(before.getOrDefault(name, "$(" + name + ")"));
                i = close;
            } else if (c == '$' && next > 127) {
                // Kubernetes would keep only the first byte of the character.
                throw new AssertionError("a dollar sign before a character outside ASCII: " + value);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
