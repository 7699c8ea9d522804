package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.ComposeValue;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.Expansion;
import io.tykredis.imports.source.ImageText;
import io.tykredis.input.InputError;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** A service in the file that defines it. */
    record Layer(FileText file, String service, ObjectNode node, Pointer at) {

        boolean discards(String member) {
            return file.discarded(node).contains(member);
        }
    }

    /** Reads the services. If several files define a service, merges the definitions in their order. */
    void read() {
        Map<String, List<Layer>> services = new LinkedHashMap<>();
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
                            .add(new Layer(file, service.getKey(), node, at));
                }
            });
        }
        services.forEach(this::service);
    }

    private void service(String name, List<Layer> defined) {
        List<Layer> layers = new ArrayList<>();
        List<Runnable> missing = new ArrayList<>();
        defined.forEach(layer -> extended(layer, layers, new HashSet<>(), missing));
        List<EnvVariable> variables = new ArrayList<>();
        String image = "";
        ImageText written = null;
        for (Layer layer : layers) {
            JsonNode own = layer.node().path("image");
            if (own.isTextual()) {
                image = ComposeValue.of(own.textValue(), known, expansion);
                written = layer.file().image(own, layer.at().child("image"));
            }
        }
        for (Layer layer : counting("env_file", layers)) {
            for (JsonNode path : paths(layer.node().path("env_file"))) {
                String wanted = ComposeValue.of(path.textValue(), known, expansion);
                Optional<FileText> found = intake.find(wanted, layer.file());
                found.ifPresent(env -> variables.addAll(EnvFileForm.variables(env)));
                if (found.isEmpty()) {
                    missing.add(() -> intake.isMissing(
                            wanted,
                            "env_file",
                            name,
                            layer.at().child("env_file"),
                            layer.file().position(path, layer.node())));
                }
            }
        }
        variables.addAll(environment(layers));
        ComposeMounts mounts = new ComposeMounts(known, expansion);
        ContainerMounts.Mounted mounted = new ContainerMounts(
                        intake, mounts.of(counting("volumes", layers)), mounts.command(layers))
                .read(defined.get(0).file(), intake.component(name, image), ContainerMounts.Config::source);
        mounted.missing().forEach(config -> missing.add(() -> intake.isMissing(config, name)));
        List<ComponentFile> files = new ArrayList<>(mounted.files());
        for (String kind : List.of("configs", "secrets")) {
            counting(kind, layers).forEach(layer -> configs(kind, layer, name, files, missing));
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

    /** Adds the extended services, then the service itself. */
    private void extended(Layer layer, List<Layer> into, Set<String> seen, List<Runnable> missing) {
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
                extended(new Layer(from, base, node, from.at().child("services", base)), into, seen, missing);
            } else {
                missing.add(() -> broken(layer, extending, "extends " + base + ", which is not defined."));
            }
        }
        into.add(layer);
    }

    /** Adds an error that Compose reports too. */
    private void broken(Layer layer, JsonNode extending, String detail) {
        intake.errors()
                .add(new InputError(
                        layer.at().child("extends"),
                        InputError.Code.INVALID_VALUE,
                        "The service " + layer.service() + " " + detail,
                        "Extend a service that is defined and has its own settings.",
                        layer.file().position(extending, layer.node())));
    }

    private static List<JsonNode> paths(JsonNode files) {
        List<JsonNode> paths = new ArrayList<>();
        Iterable<JsonNode> each = files.isArray() ? files : List.of(files);
        for (JsonNode entry : each) {
            JsonNode path = entry.isObject() ? entry.path("path") : entry;
            if (path.isTextual()) {
                paths.add(path);
            }
        }
        return paths;
    }

    /** The layers that count for a member: those since the last that discards it. */
    private static List<Layer> counting(String member, List<Layer> layers) {
        int first = 0;
        for (int i = 0; i < layers.size(); i++) {
            first = layers.get(i).discards(member) ? i : first;
        }
        return layers.subList(first, layers.size());
    }

    /** The variables of all layers. A tag removes a variable of an earlier map, but not of a list. */
    private List<EnvVariable> environment(List<Layer> layers) {
        List<EnvVariable> variables = new ArrayList<>();
        for (Layer layer : counting("environment", layers)) {
            Set<String> discarded = layer.file().discarded(layer.node().path("environment"));
            variables.removeIf(variable ->
                    discarded.contains(variable.name()) && variable.at().name().equals(variable.name()));
            variables.addAll(environment(layer));
        }
        return variables;
    }

    private List<EnvVariable> environment(Layer layer) {
        JsonNode environment = layer.node().path("environment");
        Pointer at = layer.at().child("environment");
        List<EnvVariable> variables = new ArrayList<>();
        if (environment instanceof ObjectNode map) {
            map.properties().forEach(entry -> {
                JsonNode value = entry.getValue();
                variables.add(variable(
                        layer,
                        entry.getKey(),
                        value.isTextual() ? value.textValue() : null,
                        at.child(entry.getKey()),
                        value,
                        map));
            });
        } else if (environment.isArray()) {
            for (int i = 0; i < environment.size(); i++) {
                JsonNode item = environment.path(i);
                String text = item.asText("");
                int equals = text.indexOf('=');
                variables.add(variable(
                        layer,
                        equals < 0 ? text : text.substring(0, equals),
                        equals < 0 ? null : text.substring(equals + 1),
                        at.child(i),
                        item,
                        environment));
            }
        }
        return variables;
    }

    private EnvVariable variable(
            Layer layer, String name, @Nullable String value, Pointer at, JsonNode item, JsonNode around) {
        SourcePosition position = layer.file().position(item, around);
        String given = value == null ? known.get(name) : ComposeValue.of(value, known, expansion.of(name, position));
        return new EnvVariable(name, given, at).in(position).open(value != null && expansion.isOpen());
    }

    /** Adds component files among the configs or secrets, which become files of the container. */
    private void configs(String kind, Layer layer, String service, List<ComponentFile> files, List<Runnable> missing) {
        for (JsonNode use : layer.node().path(kind)) {
            String source =
                    use.isTextual() ? use.textValue() : use.path("source").asText("");
            String target = use.path("target").asText(source);
            // A later definition overrides an earlier one.
            project.stream()
                    .filter(file ->
                            file.documents().get(0).path(kind).path(source).isObject())
                    .reduce((earlier, later) -> later)
                    .ifPresent(file -> config(
                            file,
                            file.documents().get(0).path(kind).path(source),
                            file.at().child(kind, source),
                            target,
                            service,
                            files,
                            missing));
        }
    }

    private void config(
            FileText file,
            JsonNode definition,
            Pointer at,
            String target,
            String service,
            List<ComponentFile> files,
            List<Runnable> missing) {
        JsonNode path = definition.path("file");
        JsonNode content = definition.path("content");
        if (content.isTextual()) {
            ComponentFileForm.embedded(
                            file,
                            FileNames.last(target),
                            file.embedded(
                                    ComposeValue.of(content.textValue(), known, expansion), true, content, definition),
                            at.child("content"),
                            intake)
                    .ifPresent(files::add);
        } else if (path.isTextual()) {
            String wanted = ComposeValue.of(path.textValue(), known, expansion);
            Optional<FileText> found = intake.find(wanted, file);
            found.flatMap(config -> ComponentFileForm.mounted(config, FileNames.last(target), intake)
                            .or(() -> ComponentFileForm.mounted(config, FileNames.last(wanted), intake)))
                    .ifPresent(files::add);
            if (found.isEmpty() && isConfig("/" + wanted, target)) {
                missing.add(() ->
                        intake.isMissing(wanted, "config", service, at.child("file"), file.position(path, definition)));
            }
        }
    }

    private boolean isConfig(String source, String target) {
        return source.contains("/")
                && intake.components().all().stream()
                        .anyMatch(table -> FileNames.last(target).equals(table.file())
                                || FileNames.last(source).equals(table.file()));
    }
}
