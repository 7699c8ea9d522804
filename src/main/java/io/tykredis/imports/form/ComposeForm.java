package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.Components;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.Interpolation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A Compose file, with the input files that it refers to. */
@Singleton
public final class ComposeForm implements Form {

    private static final String DEFAULTS = ".env";

    @Override
    public String slug() {
        return "compose";
    }

    @Override
    public boolean refersToFiles() {
        return true;
    }

    @Override
    public Recognition recognize(FileText file, Components components) {
        List<JsonNode> documents = file.documents();
        return !documents.isEmpty() && documents.get(0).path("services").isObject()
                ? Recognition.CERTAIN
                : Recognition.NONE;
    }

    @Override
    public List<String> parts(FileText file) {
        List<String> parts = new ArrayList<>();
        for (JsonNode service : file.documents().get(0).path("services")) {
            String path = service.path("extends").path("file").asText("");
            if (!path.isEmpty()) {
                parts.add(path);
            }
        }
        return parts;
    }

    /** Reads the files of one project together, as Compose merges them. */
    @Override
    public void read(FileText file, Intake intake) {
        ComposeProject order = ComposeProject.of(
                file,
                intake.files(),
                each -> recognize(each, intake.components()) != Recognition.NONE && !intake.isUsed(each));
        if (order.first() != file) {
            return;
        }
        order.assumedOrder().ifPresent(intake::remark);
        List<FileText> project = order.files();
        Map<String, String> known =
                intake.find(DEFAULTS, file).map(ComposeForm::values).orElseGet(() -> values(project, intake));
        project.forEach(each -> includes(each, intake));
        project.forEach(intake::repetitions);
        new ComposeServices(project, intake, known).read();
    }

    /** Names the included files that were not sent. Those that were are read on their own. */
    private static void includes(FileText file, Intake intake) {
        JsonNode include = file.documents().get(0).path("include");
        for (JsonNode item : include.isArray() ? include : List.of(include)) {
            JsonNode path = item.isObject() ? item.path("path") : item;
            for (JsonNode each : path.isArray() ? path : List.of(path)) {
                String name = FileNames.normal(each.asText(""));
                boolean sent = intake.files().stream().anyMatch(other -> FileNames.isSame(other.path(), name));
                if (!name.isEmpty() && !sent) {
                    intake.isMissing(
                            each.asText(), "include", file.at().child("include"), file.position(each, include));
                }
            }
        }
    }

    private static Map<String, String> values(FileText file) {
        Map<String, String> values = new HashMap<>();
        for (EnvVariable variable : EnvFileForm.variables(file)) {
            if (variable.value() != null && variable.open() == null) {
                values.put(variable.name(), variable.value());
            }
        }
        return values;
    }

    /**
     * The variables of an env file in place of {@code .env}, as with {@code docker compose --env-file}: it sets a variable
     * that the project refers to, and no service refers to the file.
     */
    private static Map<String, String> values(List<FileText> project, Intake intake) {
        Set<String> references = new HashSet<>();
        List<String> paths = new ArrayList<>();
        for (FileText file : project) {
            references.addAll(Interpolation.references(file.text()));
            for (JsonNode service : file.documents().get(0).path("services")) {
                JsonNode envFiles = service.path("env_file");
                paths.add(envFiles.asText(""));
                envFiles.forEach(item -> paths.add(item.asText(item.path("path").asText(""))));
            }
        }
        Map<String, String> values = new HashMap<>();
        for (FileText file : intake.files()) {
            String name = file.path();
            boolean free = paths.stream().noneMatch(path -> FileNames.isSame(FileNames.normal(path), name));
            if (FileNames.isEnvFile(name) && free && !intake.isUsed(file)) {
                Map<String, String> own = values(file);
                if (own.keySet().stream().anyMatch(references::contains)) {
                    intake.find(file.name(), project.get(0));
                    values.putAll(own);
                }
            }
        }
        return values;
    }
}
