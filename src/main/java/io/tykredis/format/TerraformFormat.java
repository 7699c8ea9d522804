package io.tykredis.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.input.InputErrors;
import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import jakarta.inject.Singleton;
import java.util.List;

/** The Terraform format: one flat object of strings, {@code jsondecode(file("redis.json"))} as {@code map(string)}. */
@Singleton
public final class TerraformFormat implements Format {

    public static final String NAME = "terraform";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FormatUse use() {
        return new FormatUse(
                List.of("env = jsondecode(data.external.redis.result[\"gateway.terraform\"])"),
                "Use the module in terraform/, or an external data source that runs tyk-redis terraform.",
                "Terraform stores the result, with passwords, in its state.");
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String all(List<Translation> translations) {
        InputErrors errors = new InputErrors();
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        for (Translation translation : translations) {
            VariableVisitor.visit(translation, VariableVisitor.NONE, errors, new VariableVisitor.Visitor() {
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
