package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.input.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads the configs and secrets that a Compose service uses.
 *
 * @param values replaces the references in a text
 */
record ComposeConfigs(String service, List<FileText> project, Intake intake, UnaryOperator<String> values) {

    /** Adds component files among the configs or secrets, which become files of the container. */
    void of(String kind, ComposeLayer layer, List<ComponentFile> files, List<Runnable> missing) {
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
                            files,
                            missing));
        }
    }

    private void config(
            FileText file,
            JsonNode definition,
            Pointer at,
            String target,
            List<ComponentFile> files,
            List<Runnable> missing) {
        JsonNode path = definition.path("file");
        JsonNode content = definition.path("content");
        if (content.isTextual()) {
            ComponentFileForm.embedded(
                            file,
                            FileNames.last(target),
                            file.embedded(values.apply(content.textValue()), true, content, definition),
                            at.child("content"),
                            intake)
                    .ifPresent(files::add);
        } else if (path.isTextual()) {
            String wanted = values.apply(path.textValue());
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
