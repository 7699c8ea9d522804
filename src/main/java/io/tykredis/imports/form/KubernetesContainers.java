package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.Expansion;
import io.tykredis.imports.source.ImageText;
import io.tykredis.imports.source.KnownRelease;
import io.tykredis.imports.source.VariablesReader;
import io.tykredis.input.InputError;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import io.tykredis.model.Secret;
import io.tykredis.model.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the containers in the objects of one file. They may refer to objects in any file. */
final class KubernetesContainers {

    private static final String CONFIG_MAP = "ConfigMap";
    private static final String SECRET = "Secret";
    private static final String VERSION = "app.kubernetes.io/version";
    /** The member with which a strategic merge patch removes a variable. */
    private static final String PATCH = "$patch";

    /** The members that refer to an object, with the kind of the object and the member for its name. */
    private static final Map<String, List<String>> REFERENCES = Map.of(
            "configMapRef", List.of(CONFIG_MAP, "name"),
            "configMapKeyRef", List.of(CONFIG_MAP, "name"),
            "configMap", List.of(CONFIG_MAP, "name"),
            "secretRef", List.of(SECRET, "name"),
            "secretKeyRef", List.of(SECRET, "name"),
            "secret", List.of(SECRET, "secretName"));

    /** The kinds of Argo CD and Flux that contain Helm values. */
    private static final Set<String> HELM = Set.of("Application", "ApplicationSet", "HelmRelease");

    private static final Pattern REFERENCE = Pattern.compile("\\$\\$|\\$\\(([A-Za-z_][A-Za-z0-9_.-]*)\\)");

    private final FileText file;
    private final Intake intake;
    private final List<KubernetesObject> all;
    /** Of the object that is read: it can refer only to objects of its own. */
    private String namespace = "";

    KubernetesContainers(FileText file, Intake intake, List<KubernetesObject> all) {
        this.file = file;
        this.intake = intake;
        this.all = all;
    }

    void read() {
        Set<String> referenced = new HashSet<>();
        Set<JsonNode> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        all.forEach(object -> references(object.node(), visited, referenced));
        for (KubernetesObject object : KubernetesForm.objects(file)) {
            namespace = object.namespace();
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
                intake.container(new Container("", null, variables(object.node(), object.at())), file);
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
                    container, pod, file, (kind, name) -> named(kind, name).isPresent());
            // kubectl create configmap --from-file makes an object of a file, which may be among the files.
            ContainerMounts.Mounted mounted = new ContainerMounts(
                            intake, missing.mounts(at.child(i)), missing.command())
                    .read(file, intake.component(service, image), ContainerMounts.Config::name);
            List<ComponentFile> files = mounted(container, pod);
            files.addAll(mounted.files());
            List<EnvVariable> variables = variables(container, at.child(i));
            ImageText written = file.image(container.path("image"), at.child(i).child("image"));
            if (intake.container(
                    new Container(service, image, variables, files, release(object, path), written), file)) {
                missing.reportSources(service, at.child(i), intake);
                missing.reportKeys(service, at.child(i), intake);
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
                    named(CONFIG_MAP, volume.path("configMap").path("name"))
                            .or(() -> named(SECRET, volume.path("secret").path("secretName")))
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
        List<EnvVariable> variables = new ArrayList<>();
        object.entries().forEach((name, entry) -> {
            if (FileNames.isEnvFile(name) && entry.value().contains("=")) {
                variables.addAll(envFile(entry, object));
            } else if (!configs.containsKey(name)) {
                variables.add(variable(name, entry, object));
            }
        });
        intake.container(new Container(object.name(), null, variables), file);
    }

    /** The variables of an env file in a value. */
    private static List<EnvVariable> envFile(KubernetesObject.Entry entry, KubernetesObject object) {
        SourcePosition position = object.file().position(entry.node(), object.node());
        return VariablesReader.ofText(
                        entry.value(),
                        entry.at(),
                        object.file().sent().name(),
                        object.file().expansion())
                .stream()
                .map(variable -> variable.in(position))
                .toList();
    }

    private static EnvVariable variable(String name, KubernetesObject.Entry entry, KubernetesObject object) {
        return new EnvVariable(
                name, entry.value(), entry.at(), null, object.file().position(entry.node(), object.node()));
    }

    /** The variables in the order of the kubelet. Later ones override earlier ones. */
    private List<EnvVariable> variables(JsonNode container, Pointer at) {
        List<EnvVariable> variables = new ArrayList<>();
        for (JsonNode source : container.path("envFrom")) {
            String prefix = source.path("prefix").asText("");
            from(CONFIG_MAP, source.path("configMapRef"))
                    .or(() -> from(SECRET, source.path("secretRef")))
                    .ifPresent(object -> object.entries()
                            .forEach((name, entry) -> variables.add(variable(prefix + name, entry, object))));
        }
        Map<String, String> known = new LinkedHashMap<>();
        variables.forEach(variable -> known.put(variable.name(), String.valueOf(variable.value())));
        JsonNode env = container.path("env");
        for (int i = 0; i < env.size(); i++) {
            if (env.path(i).path(PATCH).asText("").equals("delete")) {
                continue;
            }
            EnvVariable variable = variable(env.path(i), at.child("env").child(i), known);
            if (variable.value() != null) {
                known.put(variable.name(), variable.value());
            }
            if (!isInMissing(CONFIG_MAP, env.path(i).path("valueFrom").path("configMapKeyRef"))) {
                variables.add(variable);
            }
        }
        return variables;
    }

    private EnvVariable variable(JsonNode item, Pointer at, Map<String, String> known) {
        String name = item.path("name").asText("");
        JsonNode from = item.path("valueFrom");
        if (!from.isObject()) {
            SourcePosition position = file.position(item.path("value"), item);
            String value = expanded(
                    item.path("value").asText(""), known, file.expansion().of(name, position));
            return new EnvVariable(name, value, at.child("value"), null, position);
        }
        JsonNode secret = from.path("secretKeyRef");
        JsonNode reference = secret.isObject() ? secret : from.path("configMapKeyRef");
        String key = reference.path("key").asText("");
        Optional<KubernetesObject.Entry> entry = from(secret.isObject() ? SECRET : CONFIG_MAP, reference)
                .flatMap(object -> Optional.ofNullable(object.entries().get(key)));
        @Nullable
        Secret missing = secret.isObject() && entry.isEmpty()
                ? new Secret.FromKubernetes(reference.path("name").asText(""), key)
                : null;
        return new EnvVariable(
                name,
                entry.map(KubernetesObject.Entry::value).orElse(null),
                at.child("valueFrom"),
                missing,
                file.position(from, item));
    }

    private boolean isInMissing(String kind, JsonNode reference) {
        return reference.has("name") && from(kind, reference).isEmpty();
    }

    private Optional<KubernetesObject> from(String kind, JsonNode reference) {
        return named(kind, reference.path("name"));
    }

    private Optional<KubernetesObject> named(String kind, JsonNode name) {
        return name.asText("").isEmpty()
                ? Optional.empty()
                : all.stream()
                        .filter(object -> object.is(kind, name.textValue()))
                        .filter(object -> namespace.isEmpty()
                                || object.namespace().isEmpty()
                                || object.namespace().equals(namespace))
                        .min(Comparator.comparing(object -> !object.namespace().equals(namespace)));
    }

    /** Expands references as Kubernetes does: unknown variables stay, and two dollar signs become one. */
    private static String expanded(String value, Map<String, String> known, Expansion expansion) {
        return REFERENCE
                .matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null
                                ? "$"
                                : expansion.add(known.getOrDefault(found.group(1), found.group()))));
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
