package io.tykredis.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.json.Errors;
import io.tykredis.mapping.Setting;
import io.tykredis.mapping.Translation;
import io.tykredis.spec.Secret;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * A Compose file with nothing but the variables of each service, to be merged with the one that has the rest. Compose
 * replaces {@code ${NAME}} when it reads the file, so each dollar sign that is meant as one is doubled (compose-spec
 * 12-interpolation.md).
 */
@Singleton
public final class ComposeFormat implements Format {

    @Override
    public String name() {
        return "compose";
    }

    @Override
    public String mediaType() {
        return Yaml.MEDIA_TYPE;
    }

    @Override
    public String all(List<Translation> translations) {
        Errors errors = new Errors();
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        ObjectNode services = file.putObject("services");
        for (Translation translation : translations) {
            ObjectNode environment = services.putObject(Names.of(translation)).putObject("environment");
            Variables.visit(translation, Variables.NONE, errors, new Variables.Visitor() {
                @Override
                public void value(Setting setting, String text) {
                    environment.put(setting.env(), text.replace("$", "$$"));
                }

                @Override
                public void reference(Setting setting, Secret secret) {
                    if (secret instanceof Secret.FromEnv from) {
                        environment.put(setting.env(), "${" + from.name() + ":?}");
                    }
                }
            });
        }
        errors.throwIfAny();
        return Yaml.text(List.of(file));
    }

    @Override
    public boolean refersTo(Secret secret, Setting setting) {
        return secret instanceof Secret.FromEnv;
    }

    @Override
    public String references() {
        return "{\"env\": NAME}";
    }
}
