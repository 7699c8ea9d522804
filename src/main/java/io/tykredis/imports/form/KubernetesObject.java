package io.tykredis.imports.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.input.Pointer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Kubernetes object, with its place in the input. */
record KubernetesObject(FileText file, JsonNode node, Pointer at) {

    private static final List<List<String>> PODS = List.of(
            List.of("spec", "template", "spec"),
            List.of("spec", "jobTemplate", "spec", "template", "spec"),
            List.of("spec"));

    private static final List<String> VALUES = List.of("data", "stringData", "binaryData");

    /** A value of a ConfigMap or Secret. */
    record Entry(String value, JsonNode node, Pointer at) {}

    boolean is(String kind, String name) {
        return is(kind) && name.equals(node.path("metadata").path("name").asText(""));
    }

    boolean is(String kind) {
        return kind.equals(node.path("kind").asText(""));
    }

    /** Empty if the object does not contain it. */
    String namespace() {
        return node.path("metadata").path("namespace").asText("");
    }

    String name() {
        return node.path("metadata").path("name").asText("");
    }

    /** The values of a ConfigMap or a Secret as text, without values of a Secret that are not valid base64. */
    Map<String, Entry> entries() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        boolean secret = is("Secret");
        for (Map.Entry<String, JsonNode> each : node.path("data").properties()) {
            String text = each.getValue().asText("");
            String value = secret ? decoded(text) : text;
            if (value != null) {
                entries.put(each.getKey(), new Entry(value, each.getValue(), at.child("data", each.getKey())));
            }
        }
        for (Map.Entry<String, JsonNode> each : node.path("stringData").properties()) {
            entries.put(
                    each.getKey(),
                    new Entry(each.getValue().asText(""), each.getValue(), at.child("stringData", each.getKey())));
        }
        return entries;
    }

    /** The names of the values, including those that are not valid base64. */
    Stream<String> keys() {
        return VALUES.stream()
                .flatMap(member -> node.path(member).propertyStream())
                .map(Map.Entry::getKey);
    }

    /** Whether the object has values, but not this one. An object without any may get them in the cluster. */
    boolean lacks(String key) {
        return VALUES.stream().noneMatch(member -> node.path(member).has(key))
                && keys().findAny().isPresent();
    }

    /** Whether a value of a Secret is not valid base64. */
    boolean isUndecodable(String key) {
        return is("Secret")
                && !node.path("stringData").has(key)
                && node.path("data").has(key)
                && !entries().containsKey(key);
    }

    @org.jspecify.annotations.Nullable
    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text.replaceAll("\\s", "")), UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The path to the pod spec in the object. */
    List<String> pod() {
        for (List<String> path : PODS) {
            JsonNode at = node;
            for (String step : path) {
                at = at.path(step);
            }
            if (at.path("containers").isArray()) {
                return path;
            }
        }
        return List.of();
    }
}
