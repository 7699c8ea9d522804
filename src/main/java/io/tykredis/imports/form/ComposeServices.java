package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.ComposeValue;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.Expansion;
import io.tykredis.imports.source.ImageText;
import io.tykredis.imports.source.UnsentSettings;
import io.tykredis.input.InputError;
import io.tykredis.input.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads Compose services in the order of Compose: extended services, then env files, then variables. */
final class ComposeServices {

    private static final int DEEPEST = 100;

    private final List<FileText> project;
    private final Intake intake;
    private final Map<String, String> known;
    private final Expansion expansion;

    /** @param project the files to merge; later files override earlier ones */
    ComposeServices(List<FileText> project, Intake intake, Map<String, String> known) {
        this.project = project;
        this.intake = intake;
        this.known = known;
        this.expansion = project.get(0).expansion();
    }

    /** Reads the services. If several files define a service, merges the definitions in their order. */
    void read() {
        Map<String, List<ComposeLayer>> services = new LinkedHashMap<>();
        for (FileText file : project) {
            JsonNode document = file.documents().get(0);
            if (file.discarded(document).contains("services")) {
                services.clear();
            }
            file.discarded(document.path("services")).forEach(services::remove);
            document.path("services").properties().forEach(service -> {
                if (service.getValue() instanceof ObjectNode node) {
                    Pointer at = file.at().child("services", service.getKey());
                    services.computeIfAbsent(service.getKey(), name -> new ArrayList<>())
                            .add(new ComposeLayer(file, service.getKey(), node, at));
                }
            });
        }
        services.forEach(this::service);
    }

    private void service(String name, List<ComposeLayer> defined) {
        List<ComposeLayer> layers = new ArrayList<>();
        List<Runnable> missing = new ArrayList<>();
        defined.forEach(layer -> extended(layer, layers, new HashSet<>(), missing));
        if (!missing.isEmpty()) {
            missing.add(() -> intake.isUnsent(name, UnsentSettings.ANY));
        }
        List<EnvVariable> variables = new ArrayList<>();
        String image = "";
        ImageText written = null;
        for (ComposeLayer layer : layers) {
            JsonNode own = layer.node().path("image");
            if (own.isTextual()) {
                image = ComposeValue.of(own.textValue(), known, expansion);
                written = layer.file().image(own, layer.at().child("image"));
            }
        }
        List<EnvVariable> environment =
                new ComposeEnvironment(known, expansion, intake).of(ComposeLayer.counting("environment", layers));
        Map<String, String> around = around(environment);
        for (ComposeLayer layer : ComposeLayer.counting("env_file", layers)) {
            Pointer at = layer.at().child("env_file");
            paths(layer.node().path("env_file"), at).forEach((place, path) -> {
                String wanted = ComposeValue.of(path.textValue(), known, expansion);
                Optional<FileText> found = intake.find(wanted, layer.file());
                found.ifPresent(env -> variables.addAll(EnvFileForm.variables(env, around)));
                if (found.isEmpty()) {
                    missing.add(() -> intake.isMissing(
                            wanted, "env_file", name, place, layer.file().position(path, layer.node())));
                }
            });
        }
        variables.addAll(environment);
        ComposeMounts mounts = new ComposeMounts(known, expansion);
        ContainerMounts.Mounted mounted = new ContainerMounts(
                        intake, mounts.of(ComposeLayer.counting("volumes", layers)), mounts.command(layers))
                .read(defined.get(0).file(), intake.component(name, image), ContainerMounts.Config::source);
        mounted.missing().forEach(config -> missing.add(() -> intake.isMissing(config, name)));
        List<ComponentFile> files = new ArrayList<>(mounted.files());
        ComposeConfigs configs =
                new ComposeConfigs(name, project, intake, text -> ComposeValue.of(text, known, expansion));
        for (String kind : List.of("configs", "secrets")) {
            ComposeLayer.counting(kind, layers).forEach(layer -> configs.of(kind, layer, files, missing));
        }
        Container container = new Container(
                name,
                intake.component(name, image).isPresent()
                        ? image
                        : ComposeMounts.image(mounted.missing(), image, intake),
                variables,
                files,
                null,
                written);
        if (intake.container(container, defined.get(0).file())) {
            missing.forEach(Runnable::run);
            defined.forEach(layer -> intake.sameMembers(defined.get(0).file(), name, layer.file()));
        }
    }

    /** What the references of an env file have: the variables of the project, then those of the service (compose-go). */
    private Map<String, String> around(List<EnvVariable> environment) {
        Map<String, String> around = new HashMap<>();
        for (EnvVariable variable : environment) {
            if (variable.value() != null && variable.open() == null) {
                around.put(variable.name(), variable.value());
            }
        }
        around.putAll(known);
        return around;
    }

    /** Adds the extended services, then the service itself. */
    private void extended(ComposeLayer layer, List<ComposeLayer> into, Set<String> seen, List<Runnable> missing) {
        JsonNode extending = layer.node().path("extends");
        String base = extending.isTextual()
                ? extending.textValue()
                : extending.path("service").asText("");
        String path = extending.path("file").asText("");
        FileText from =
                path.isEmpty() ? layer.file() : intake.find(path, layer.file()).orElse(null);
        seen.add(layer.file().name() + "\n" + layer.service());
        if (!base.isEmpty() && from == null) {
            missing.add(() -> intake.isMissing(
                    path,
                    layer.service() + " extends a service of it",
                    layer.at().child("extends"),
                    layer.file().position(extending, layer.node())));
        } else if (!base.isEmpty() && from != null) {
            if (seen.contains(from.name() + "\n" + base) || seen.size() == DEEPEST) {
                missing.add(() -> broken(layer, extending, "extends itself, directly or through others."));
            } else if (!from.documents().isEmpty()
                    && from.documents().get(0).path("services").path(base) instanceof ObjectNode node) {
                extended(new ComposeLayer(from, base, node, from.at().child("services", base)), into, seen, missing);
            } else {
                missing.add(() -> broken(layer, extending, "extends " + base + ", which is not defined."));
            }
        }
        into.add(layer);
    }

    /** Adds an error that Compose reports too. */
    private void broken(ComposeLayer layer, JsonNode extending, String detail) {
        intake.errors()
                .add(new InputError(
                        layer.at().child("extends"),
                        InputError.Code.INVALID_VALUE,
                        "The service " + layer.service() + " " + detail,
                        "Extend a service that is defined and has its own settings.",
                        layer.file().position(extending, layer.node())));
    }

    /** The paths of one file or several, by their places. */
    private static Map<Pointer, JsonNode> paths(JsonNode files, Pointer at) {
        Map<Pointer, JsonNode> paths = new LinkedHashMap<>();
        for (int i = 0; i < files.size() && files.isArray(); i++) {
            paths.putAll(path(files.path(i), at.child(i)));
        }
        return files.isArray() ? paths : path(files, at);
    }

    private static Map<Pointer, JsonNode> path(JsonNode entry, Pointer at) {
        JsonNode path = entry.isObject() ? entry.path("path") : entry;
        return path.isTextual() ? Map.of(at, path) : Map.of();
    }
}
