package io.tykredis.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.input.InputErrors;
import io.tykredis.lint.FormatNotice;
import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Amazon ECS format: the part of a container or task definition that concerns Redis. {@code valueFrom} accepts an
 * ARN, or the name of a Systems Manager parameter in the task's region (ECS API reference, Secret): {@code
 * {"secretArn": ARN}} and {@code {"ssm": NAME}} are written unchanged, and {@code {"env": NAME}} becomes such a name. A
 * task whose parameter is missing does not start. A plain password can only be written to {@code environment}; a label
 * lists these variables.
 */
@Singleton
public final class EcsFormat implements Format {

    /** A label on the container. ECS passes it to Docker without reading it. */
    static final String IN_CLEAR = "io.tykredis.plaintext-secrets";

    @Override
    public String name() {
        return "ecs";
    }

    @Override
    public FormatUse use() {
        return new FormatUse(
                List.of("aws ecs register-task-definition --cli-input-json file://TASK.json"),
                "Add the container definitions to TASK.json. It also needs images, a family and an execution role that can read the secrets.",
                "The output does not mount TLS files or update the service.");
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String one(Translation translation) {
        InputErrors errors = new InputErrors();
        ObjectNode container = container(translation, errors);
        errors.throwIfAny();
        return PrettyJson.text(container);
    }

    @Override
    public String all(List<Translation> translations) {
        InputErrors errors = new InputErrors();
        ObjectNode task = JsonNodeFactory.instance.objectNode();
        ArrayNode containers = task.putArray("containerDefinitions");
        translations.forEach(translation -> containers.add(container(translation, errors)));
        errors.throwIfAny();
        return PrettyJson.text(task);
    }

    private static ObjectNode container(Translation translation, InputErrors errors) {
        ObjectNode container = JsonNodeFactory.instance.objectNode().put("name", DeploymentNames.of(translation));
        ArrayNode environment = container.putArray("environment");
        ArrayNode secrets = container.putArray("secrets");
        VariableVisitor.visit(translation, VariableVisitor.NONE, errors, new VariableVisitor.Visitor() {
            @Override
            public void value(Setting setting, String text) {
                environment.addObject().put("name", setting.env()).put("value", text);
            }

            @Override
            public void reference(Setting setting, Secret secret) {
                valueFrom(secret)
                        .ifPresent(from ->
                                secrets.addObject().put("name", setting.env()).put("valueFrom", from));
            }
        });
        List<String> inClear = translation.settings().stream()
                .filter(EcsFormat::inClear)
                .map(Setting::env)
                .toList();
        if (!inClear.isEmpty()) {
            container.putObject("dockerLabels").put(IN_CLEAR, String.join(",", inClear));
        }
        return container;
    }

    /** The text of {@code valueFrom} for a secret. */
    public static Optional<String> valueFrom(Secret secret) {
        if (secret instanceof Secret.FromSecretArn from) {
            return Optional.of(from.arn());
        } else if (secret instanceof Secret.FromSsm from) {
            return Optional.of(from.name());
        }
        return secret instanceof Secret.FromEnv from ? Optional.of(from.name()) : Optional.empty();
    }

    private static boolean inClear(Setting setting) {
        return setting.secret().isPresent() && setting.reference().isEmpty();
    }

    @Override
    public SecretReferences references() {
        return SecretReferences.ECS;
    }

    @Override
    public Stream<FormatNotice> notices(List<Translation> translations) {
        Stream<FormatNotice> own = translations.stream().flatMap(translation -> translation.settings().stream()
                .flatMap(setting -> setting.secret().flatMap(secret -> notice(translation, setting, secret)).stream()));
        Stream<FormatNotice> files = TlsFiles.notMounted(
                this,
                translations,
                file -> true,
                "Add a volume with these files to the task definition and a mount point to the container.");
        return Stream.of(own, SecretReferences.leftOut(this, translations), files)
                .flatMap(each -> each);
    }

    private static Optional<FormatNotice> notice(Translation translation, Setting setting, Secret secret) {
        if (secret instanceof Secret.Literal) {
            return Optional.of(
                    FormatNotice.of(
                            FormatNotice.Kind.SECRET_IN_CLEAR,
                            translation,
                            setting,
                            setting.env()
                                    + " is in the task definition in plain text. Everyone with read access to the definition can"
                                    + " read it.",
                            "Store it in Secrets Manager or Systems Manager, and use {\"secretArn\": ARN} or {\"ssm\": NAME}."));
        }
        return secret instanceof Secret.FromEnv from
                ? Optional.of(FormatNotice.of(
                        FormatNotice.Kind.SECRET_LEFT_OUT,
                        translation,
                        setting,
                        "ECS does not pass on variables of the host. It reads " + setting.env() + " from the parameter "
                                + from.name() + " in Systems Manager.",
                        "Create that parameter in the task's region, or use {\"secretArn\": ARN} or"
                                + " {\"ssm\": NAME}."))
                : Optional.empty();
    }
}
