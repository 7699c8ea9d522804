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
 * One flat object of texts, which Terraform takes as {@code map(string)}: {@code jsondecode(file("redis.json"))}. The
 * prefixes of the variables keep the components apart.
 */
@Singleton
public final class TerraformFormat implements Format {

    public static final String NAME = "terraform";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String all(List<Translation> translations) {
        Errors errors = new Errors();
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        for (Translation translation : translations) {
            Variables.visit(translation, Variables.NONE, errors, new Variables.Visitor() {
                @Override
                public void value(Setting setting, String text) {
                    map.put(setting.env(), text);
                }

                @Override
                public void reference(Setting setting, Secret secret) {}
            });
        }
        errors.throwIfAny();
        return PrettyJson.text(map);
    }
}
