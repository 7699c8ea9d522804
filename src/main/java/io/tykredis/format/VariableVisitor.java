package io.tykredis.format;

import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.Optional;

/** The visitor of a component's settings as variables. It collects the values that no variable can carry. */
public final class VariableVisitor {

    /** The restriction on values. */
    public interface Limit {
        /** The reason why the value cannot be written, as the end of a sentence; empty if it can. */
        Optional<String> obstacle(String name, String value);
    }

    /** No restriction: the format can escape every character of a spec. */
    static final Limit NONE = (name, value) -> Optional.empty();

    /** The actions for variables. */
    public interface Visitor {
        /** A variable with its value; {@link Setting#secret()} is present if the value is a password. */
        void value(Setting setting, String text);

        /** A variable with a secret reference. */
        void reference(Setting setting, Secret secret);
    }

    private VariableVisitor() {}

    /** Visits the settings in the order of the component's table, with an error for each rejected value. */
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
