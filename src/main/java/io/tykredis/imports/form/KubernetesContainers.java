package io.tykredis.imports.form;

import static io.tykredis.imports.form.KubernetesObjects.CONFIG_MAP;
import static io.tykredis.imports.form.KubernetesObjects.SECRET;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.ImageText;
import io.tykredis.imports.source.KnownRelease;
import io.tykredis.imports.source.VariablesReader;
import io.tykredis.input.InputError;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import io.tykredis.model.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the containers in the objects of one file. They may refer to objects in any file. */
final class KubernetesContainers {

    private static final String VERSION = "app.kubernetes.io/version";
    /** The kinds of Argo CD and Flux that contain Helm values. */
    private static final Set<String> HELM = Set.of("Application", "ApplicationSet", "HelmRelease");

    private final FileText file;
    private final Intake intake;
    private final KubernetesObjects all;
    private final KubernetesVariables variables;

    KubernetesContainers(FileText file, Intake intake, List<KubernetesObject> all) {
        this.file = file;
        this.intake = intake;
        this.all = new KubernetesObjects(all);
        this.variables = new KubernetesVariables(file, this.all);
    }

    void read() {
        Set<String> referenced = all.referenced();
        for (KubernetesObject object : KubernetesForm.objects(file)) {
            all.within(object.namespace());
            List<String> pod = object.pod();
            JsonNode bare = object.node().path("env");
            if (!pod.isEmpty()) {
                containers(object, pod);
            } else if (object.is(CONFIG_MAP) || object.is(SECRET)) {
                data(object, referenced);
            } else if (HELM.contains(object.node().path("kind").asText(""))
                    && object.file().text().contains("tyk")) {
                intake.remark(helmValues(object));
            } else if (bare.isArray()) {
                intake.container(new Container("", null, variables.of(object.node(), object.at())), file);
            }
        }
    }

    private static InputError helmValues(KubernetesObject object) {
        return new InputError(
                object.at(),
                InputError.Code.FILE_NOT_SENT,
                "The Helm values in " + object.node().path("kind").asText() + " " + object.name()
                        + " are not read here, so its settings are unknown.",
                "Send the values as a file of their own, or the output of \"helm template\".",
                object.file().position(object.node()));
    }

    private void containers(KubernetesObject object, List<String> path) {
        JsonNode pod = object.node();
        for (String step : path) {
            pod = pod.path(step);
        }
        Pointer at = object.at().child(path.toArray(String[]::new)).child("containers");
        JsonNode containers = pod.path("containers");
        for (int i = 0; i < containers.size(); i++) {
            JsonNode container = containers.path(i);
            String service = object.name() + "/" + container.path("name").asText("");
            String image = container.path("image").asText("");
            MissingObjects missing = new MissingObjects(
                    container, pod, file, (kind, name) -> all.named(kind, name).isPresent());
            // kubectl create configmap --from-file makes an object of a file, which may be among the files.
            ContainerMounts.Mounted mounted = new ContainerMounts(
                            intake, missing.mounts(at.child(i)), missing.command())
                    .read(file, intake.component(service, image), ContainerMounts.Config::name);
            List<ComponentFile> files = mounted(container, pod);
            files.addAll(mounted.files());
            List<EnvVariable> own = variables.of(container, at.child(i));
            ImageText written = file.image(container.path("image"), at.child(i).child("image"));
            if (intake.container(new Container(service, image, own, files, release(object, path), written), file)) {
                missing.reportSources(service, at.child(i), intake);
                missing.reportKeys(service, at.child(i), intake);
                variables.unusable(container, at.child(i), intake).forEach(intake::remark);
                mounted.missing().forEach(config -> intake.isMissing(config, service));
            }
        }
    }

    /** The component files in the ConfigMaps and Secrets that the container mounts. */
    private List<ComponentFile> mounted(JsonNode container, JsonNode pod) {
        List<ComponentFile> files = new ArrayList<>();
        for (JsonNode mount : container.path("volumeMounts")) {
            for (JsonNode volume : pod.path("volumes")) {
                if (volume.path("name").equals(mount.path("name"))) {
                    all.named(CONFIG_MAP, volume.path("configMap").path("name"))
                            .or(() -> all.named(SECRET, volume.path("secret").path("secretName")))
                            .ifPresent(object -> configs(object).values().forEach(files::add));
                }
            }
        }
        return files;
    }

    private Map<String, ComponentFile> configs(KubernetesObject object) {
        Map<String, ComponentFile> configs = new LinkedHashMap<>();
        object.entries().forEach((name, entry) -> ComponentFileForm.embedded(
                        object.file(),
                        name,
                        object.file().embedded(entry.value(), false, entry.node(), object.node()),
                        entry.at(),
                        intake)
                .ifPresent(config -> configs.put(name, config)));
        return configs;
    }

    /** The release in the pod's label, otherwise in the label of the object that creates the pod. */
    private static @Nullable KnownRelease release(KubernetesObject object, List<String> path) {
        JsonNode above = object.node();
        for (String step : path.subList(0, path.size() - 1)) {
            above = above.path(step);
        }
        return Stream.of(above, object.node())
                .map(node -> node.path("metadata").path("labels").path(VERSION).asText(""))
                .flatMap(label -> Version.parse(label).stream())
                .findFirst()
                .map(version -> new KnownRelease(version, KnownRelease.LABEL))
                .orElse(null);
    }

    /** Reads component files in an object's values, and its variables, if no container refers to the object. */
    private void data(KubernetesObject object, Set<String> referenced) {
        if (referenced.contains(object.node().path("kind").asText("") + "/" + object.name())) {
            return;
        }
        Map<String, ComponentFile> configs = configs(object);
        configs.values().forEach(config -> intake.config(config, file));
        List<EnvVariable> own = new ArrayList<>();
        object.entries().forEach((name, entry) -> {
            if (FileNames.isEnvFile(name) && entry.value().contains("=")) {
                own.addAll(envFile(entry, object));
            } else if (!configs.containsKey(name)) {
                own.add(KubernetesVariables.variable(name, entry, object));
            }
        });
        intake.container(new Container(object.name(), null, own), file);
    }

    /** The variables of an env file in a value. */
    private static List<EnvVariable> envFile(KubernetesObject.Entry entry, KubernetesObject object) {
        SourcePosition position = object.file().position(entry.node(), object.node());
        return VariablesReader.ofText(
                        entry.value(),
                        entry.at(),
                        object.file().sent().name(),
                        Map.of(),
                        object.file().expansion())
                .stream()
                .map(variable -> variable.in(position))
                .toList();
    }
}
