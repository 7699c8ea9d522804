package io.tykredis.format;

import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.Optional;

/** A walk through a component's settings as variables that collects values no variable can hold. */
public final class VariableVisitor {

    /** What a value may not hold. */
    public interface Limit {
        /** As the end of a sentence; empty when the value can be written. */
        Optional<String> obstacle(String name, String value);
    }

    /** Nothing: the form has an escape for every character that a spec can hold. */
    static final Limit NONE = (name, value) -> Optional.empty();

    /** What becomes of each. */
    public interface Visitor {
        /** A value in clear; {@link Setting#secret()} is present if it is a password. */
        void value(Setting setting, String text);

        /** A secret that is only referred to. */
        void reference(Setting setting, Secret secret);
    }

    private VariableVisitor() {}

    /** In the order of the component's table; an error for each value that is refused. */
    public static void visit(Translation translation, Limit limit, InputErrors errors, Visitor visitor) {
        for (Setting setting : translation.settings()) {
            setting.reference().ifPresent(secret -> visitor.reference(setting, secret));
            EnvVariables.value(setting).ifPresent(text -> EnvVariables.obstacle(setting)
                    .or(() -> limit.obstacle(setting.env(), text))
                    .ifPresentOrElse(
                            obstacle -> refuse(setting, obstacle, errors), () -> visitor.value(setting, text)));
        }
    }

    private static void refuse(Setting setting, String obstacle, InputErrors errors) {
        errors.add(
                setting.sources().get(0),
                InputError.Code.UNREPRESENTABLE_VALUE,
                "The value for " + setting.env() + " contains " + obstacle + ".",
                "Change the value, or use format=json.");
    }
}
