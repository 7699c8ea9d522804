package io.tykredis.format;

import io.tykredis.json.Errors;
import io.tykredis.json.InputError;
import io.tykredis.mapping.Setting;
import io.tykredis.mapping.Translation;
import java.util.List;
import java.util.Optional;

/** Writes one variable a line, in whatever quoting the dialect has. */
final class EnvLines {

    /** How one environment file dialect spells a variable. */
    interface Dialect {
        /** What a value may not hold, as the end of a sentence; empty when it can be written. */
        Optional<String> obstacle(String name, String value);

        /** The line or lines that set the variable, each with its line feed. */
        String line(String name, String value);
    }

    private final Dialect dialect;

    EnvLines(Dialect dialect) {
        this.dialect = dialect;
    }

    String one(Translation translation) {
        return write(List.of(translation), false);
    }

    String all(List<Translation> translations) {
        return write(translations, true);
    }

    private String write(List<Translation> translations, boolean titled) {
        StringBuilder text = new StringBuilder();
        Errors errors = new Errors();
        for (Translation translation : translations) {
            if (titled) {
                text.append(text.length() == 0 ? "# " : "\n# ")
                        .append(translation.table().title())
                        .append('\n');
            }
            translation.settings().forEach(setting -> write(setting, text, errors));
        }
        errors.throwIfAny();
        return text.toString();
    }

    private void write(Setting setting, StringBuilder text, Errors errors) {
        EnvVariables.value(setting).ifPresent(value -> {
            Optional<String> obstacle = EnvVariables.obstacle(setting).or(() -> dialect.obstacle(setting.env(), value));
            if (obstacle.isPresent()) {
                errors.add(
                        setting.sources().get(0),
                        InputError.Code.UNREPRESENTABLE_VALUE,
                        "As " + setting.env() + ", the value holds " + obstacle.get() + ".",
                        "Change the value, or use format=json, which can carry it.");
            } else {
                text.append(dialect.line(setting.env(), value));
            }
        });
    }
}
