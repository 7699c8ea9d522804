package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.imports.source.UnsentSettings;
import io.tykredis.input.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ConfigMaps and Secrets to which a container refers, but that are not in the input. */
final class MissingObjects {

    private static final Map<String, String> SOURCES =
            Map.of("configMapRef", "ConfigMap", "secretRef", "Secret", "configMap", "ConfigMap", "secret", "Secret");

    private final JsonNode container;
    private final JsonNode pod;
    private final FileText file;
    private final BiPredicate<String, JsonNode> known;

    /** @param known whether the input has an object of this kind with this name */
    MissingObjects(JsonNode container, JsonNode pod, FileText file, BiPredicate<String, JsonNode> known) {
        this.container = container;
        this.pod = pod;
        this.file = file;
        this.known = known;
    }

    String command() {
        return Stream.of(container.path("command"), container.path("args"))
                .flatMap(JsonNode::valueStream)
                .map(word -> word.asText(""))
                .collect(Collectors.joining(" "));
    }

    /** Reports the objects that supply variables. */
    void reportSources(String service, Pointer at, Intake intake) {
        JsonNode sources = container.path("envFrom");
        for (int i = 0; i < sources.size(); i++) {
            for (String member : List.of("configMapRef", "secretRef")) {
                JsonNode reference = sources.path(i).path(member);
                String kind = SOURCES.get(member);
                if (reference.has("name")
                        && !reference.path("optional").asText("").equals("true")
                        && !known.test(kind, reference.path("name"))) {
                    intake.isMissing(
                            kind + " " + reference.path("name").asText(""),
                            "envFrom",
                            service,
                            at.child("envFrom").child(i),
                            file.position(sources.path(i), container));
                }
            }
        }
    }

    /** Reports the ConfigMaps of single variables. A single secret of a missing Secret is a reference in the spec. */
    void reportKeys(String service, Pointer at, Intake intake) {
        JsonNode env = container.path("env");
        for (int i = 0; i < env.size(); i++) {
            JsonNode reference = env.path(i).path("valueFrom").path("configMapKeyRef");
            if (reference.has("name")
                    && !reference.path("optional").asText("").equals("true")
                    && !known.test("ConfigMap", reference.path("name"))) {
                String variable = env.path(i).path("name").asText("");
                intake.isUnsent(service, UnsentSettings.of(variable));
                intake.isMissing(
                        "ConfigMap " + reference.path("name").asText(""),
                        variable + " of " + service,
                        at.child("env").child(i).child("valueFrom"),
                        file.position(env.path(i).path("valueFrom"), env.path(i)));
            }
        }
    }

    /** The mounts of their values. */
    List<ContainerMounts.Mount> mounts(Pointer at) {
        List<ContainerMounts.Mount> mounts = new ArrayList<>();
        JsonNode all = container.path("volumeMounts");
        for (int i = 0; i < all.size(); i++) {
            for (JsonNode volume : pod.path("volumes")) {
                if (volume.path("name").equals(all.path(i).path("name"))) {
                    Pointer place = at.child("volumeMounts").child(i);
                    mounts.addAll(mounts("configMap", "name", volume, all.path(i), place));
                    mounts.addAll(mounts("secret", "secretName", volume, all.path(i), place));
                }
            }
        }
        return mounts;
    }

    private List<ContainerMounts.Mount> mounts(
            String source, String member, JsonNode volume, JsonNode mount, Pointer at) {
        String kind = SOURCES.get(source);
        JsonNode name = volume.path(source).path(member);
        if (name.isMissingNode() || known.test(kind, name)) {
            return List.of();
        }
        String path = mount.path("mountPath").asText("");
        JsonNode items = volume.path(source).path("items");
        Stream<String> targets = mount.has("subPath") || items.isEmpty()
                ? Stream.of(path)
                : items.valueStream().map(item -> path + "/" + item.path("path").asText(""));
        return targets.map(target -> new ContainerMounts.Mount(
                        kind + " " + name.asText(""), target, at, file.position(mount, volume)))
                .toList();
    }
}
