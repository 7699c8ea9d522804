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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The Compose format: a file with the variables of each service, to be merged with the user's own file. Compose expands
 * {@code ${NAME}} when it reads the file, so each literal dollar sign is doubled (compose-spec 12-interpolation.md).
 * TLS files are mounted from the same path of the host; a missing file is an error, not a new folder.
 */
@Singleton
public final class ComposeFormat implements Format {

    @Override
    public String name() {
        return "compose";
    }

    @Override
    public FormatUse use() {
        return new FormatUse(
                List.of("docker compose -f docker-compose.yml -f FILE up -d"),
                "docker-compose.yml must define the services with their images.",
                "FILE only adds variables and mounts of TLS files.");
    }

    @Override
    public String mediaType() {
        return Yaml.MEDIA_TYPE;
    }

    @Override
    public String all(List<Translation> translations) {
        InputErrors errors = new InputErrors();
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        ObjectNode services = file.putObject("services");
        for (Translation translation : translations) {
            ObjectNode service = services.putObject(DeploymentNames.of(translation));
            ObjectNode environment = service.putObject("environment");
            VariableVisitor.visit(translation, VariableVisitor.NONE, errors, new VariableVisitor.Visitor() {
                @Override
                public void value(Setting setting, String text) {
                    environment.put(setting.env(), escaped(text));
                }

                @Override
                public void reference(Setting setting, Secret secret) {
                    if (secret instanceof Secret.FromEnv from) {
                        environment.put(setting.env(), "${" + from.name() + ":?}");
                    }
                }
            });
            mount(translation, service);
        }
        errors.throwIfAny();
        return use().comment() + Yaml.text(List.of(file));
    }

    private static String escaped(String text) {
        return text.replace("$", "$$");
    }

    private static void mount(Translation translation, ObjectNode service) {
        Set<String> paths = new LinkedHashSet<>();
        TlsFiles.of(translation).stream()
                .map(setting -> setting.file().orElseThrow())
                .filter(TlsFiles::isAbsolute)
                .forEach(file -> paths.add(escaped(file.path())));
        if (!paths.isEmpty()) {
            ArrayNode volumes = service.putArray("volumes");
            for (String path : paths) {
                volumes.addObject()
                        .put("type", "bind")
                        .put("source", path)
                        .put("target", path)
                        .put("read_only", true)
                        .putObject("bind")
                        .put("create_host_path", false);
            }
        }
    }

    @Override
    public SecretReferences references() {
        return SecretReferences.VARIABLE;
    }

    @Override
    public Stream<FormatNotice> notices(List<Translation> translations) {
        return Stream.concat(
                SecretReferences.leftOut(this, translations),
                TlsFiles.notMounted(
                        this,
                        translations,
                        file -> !TlsFiles.isAbsolute(file),
                        "Use absolute paths. The files are mounted from the same paths of the host."));
    }
}
