package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.Components;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.input.Pointer;
import io.tykredis.model.Secret;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** An ECS task definition in the format of the API, the CLI or {@code aws ecs describe-task-definition}. */
@Singleton
public final class EcsForm implements Form {

    private static final String CONTAINERS = "containerDefinitions";
    private static final String TASK = "taskDefinition";
    private static final String ENVIRONMENT = "environment";
    private static final String SECRETS = "secrets";
    private static final String ENV_FILES = "environmentFiles";
    private static final String ARN = "arn:";

    @Override
    public String slug() {
        return "ecs";
    }

    @Override
    public boolean refersToFiles() {
        return true;
    }

    @Override
    public Recognition recognize(FileText file, Components components) {
        boolean task = file.text().contains(CONTAINERS)
                && file.documents().stream()
                        .anyMatch(document -> task(document).path(CONTAINERS).isArray());
        boolean container = file.isJson()
                && (file.text().contains(ENVIRONMENT) || file.text().contains(SECRETS))
                && file.documents().stream().anyMatch(EcsForm::isContainer);
        return task ? Recognition.CERTAIN : container ? Recognition.LIKELY : Recognition.NONE;
    }

    /** Whether the document is a container definition alone, or the part of one that this service generates. */
    private static boolean isContainer(JsonNode document) {
        return document.path(ENVIRONMENT).path(0).has("name")
                || document.path(SECRETS).path(0).has("valueFrom");
    }

    private static JsonNode task(JsonNode document) {
        return document.has(TASK) ? document.path(TASK) : document;
    }

    @Override
    public void read(FileText file, Intake intake) {
        intake.repetitions(file);
        for (JsonNode document : file.documents()) {
            Pointer at = document.has(TASK) ? file.at().child(TASK) : file.at();
            JsonNode containers = task(document).path(CONTAINERS);
            for (int i = 0; i < containers.size(); i++) {
                container(file, containers.path(i), at.child(CONTAINERS).child(i), intake);
            }
            if (isContainer(document)) {
                container(file, document, at, intake);
            }
        }
    }

    private static void container(FileText file, JsonNode container, Pointer at, Intake intake) {
        String service = container.path("name").asText("");
        List<EnvVariable> variables = new ArrayList<>();
        List<Runnable> missing = new ArrayList<>();
        JsonNode envFiles = container.path(ENV_FILES);
        for (int i = 0; i < envFiles.size(); i++) {
            JsonNode item = envFiles.path(i);
            String path = item.path("value").asText("");
            Pointer place = at.child(ENV_FILES).child(i).child("value");
            intake.find(path, file)
                    .ifPresentOrElse(
                            found -> variables.addAll(EnvFileForm.variables(found)),
                            () -> missing.add(() -> intake.isMissing(
                                    path, ENV_FILES, service, place, file.position(item.path("value"), item))));
        }
        variables.addAll(variables(file, container, at));
        if (intake.container(
                new Container(
                        service,
                        container.path("image").asText(""),
                        variables,
                        List.of(),
                        null,
                        file.image(container.path("image"), at.child("image"))),
                file)) {
            missing.forEach(Runnable::run);
        }
    }

    private static List<EnvVariable> variables(FileText file, JsonNode container, Pointer at) {
        List<EnvVariable> variables = new ArrayList<>();
        JsonNode environment = container.path(ENVIRONMENT);
        for (int i = 0; i < environment.size(); i++) {
            JsonNode item = environment.path(i);
            variables.add(new EnvVariable(
                    item.path("name").asText(""),
                    item.path("value").asText(""),
                    at.child("environment").child(i).child("value"),
                    null,
                    file.position(item.path("value"), item)));
        }
        JsonNode secrets = container.path(SECRETS);
        for (int i = 0; i < secrets.size(); i++) {
            JsonNode item = secrets.path(i);
            String from = item.path("valueFrom").asText("");
            variables.add(new EnvVariable(
                    item.path("name").asText(""),
                    null,
                    at.child("secrets").child(i).child("valueFrom"),
                    from.startsWith(ARN) ? new Secret.FromSecretArn(from) : new Secret.FromSsm(from),
                    file.position(item.path("valueFrom"), item)));
        }
        return variables;
    }
}
