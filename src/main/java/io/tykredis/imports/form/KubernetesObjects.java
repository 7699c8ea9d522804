package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The objects of all files, to which containers refer. */
final class KubernetesObjects {

    static final String CONFIG_MAP = "ConfigMap";
    static final String SECRET = "Secret";

    /** The members that refer to an object, with the kind of the object and the member for its name. */
    private static final Map<String, List<String>> REFERENCES = Map.of(
            "configMapRef", List.of(CONFIG_MAP, "name"),
            "configMapKeyRef", List.of(CONFIG_MAP, "name"),
            "configMap", List.of(CONFIG_MAP, "name"),
            "secretRef", List.of(SECRET, "name"),
            "secretKeyRef", List.of(SECRET, "name"),
            "secret", List.of(SECRET, "secretName"));

    private final List<KubernetesObject> all;
    /** Of the object that is read: it can refer only to objects of its own. */
    private String namespace = "";

    KubernetesObjects(List<KubernetesObject> all) {
        this.all = all;
    }

    void within(String name) {
        namespace = name;
    }

    /** The objects that others refer to, as {@code kind/name}. */
    Set<String> referenced() {
        Set<String> referenced = new HashSet<>();
        Set<JsonNode> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        all.forEach(object -> references(object.node(), visited, referenced));
        return referenced;
    }

    Optional<KubernetesObject> from(String kind, JsonNode reference) {
        return named(kind, reference.path("name"));
    }

    Optional<KubernetesObject> named(String kind, JsonNode name) {
        return name.asText("").isEmpty()
                ? Optional.empty()
                : all.stream()
                        .filter(object -> object.is(kind, name.textValue()))
                        .filter(object -> namespace.isEmpty()
                                || object.namespace().isEmpty()
                                || object.namespace().equals(namespace))
                        .min(Comparator.comparing(object -> !object.namespace().equals(namespace)));
    }

    /** Adds the objects that the node refers to. An alias makes one node of several, which is visited once. */
    private static void references(JsonNode node, Set<JsonNode> visited, Set<String> into) {
        if (!node.isContainerNode() || !visited.add(node)) {
            return;
        }
        REFERENCES.forEach((member, reference) -> {
            if (node.path(member).isObject()) {
                into.add(reference.get(0) + "/"
                        + node.path(member).path(reference.get(1)).asText(""));
            }
        });
        node.forEach(each -> references(each, visited, into));
    }
}
