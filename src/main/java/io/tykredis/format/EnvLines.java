package io.tykredis.format;

import io.tykredis.input.InputErrors;
import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.List;

/** A writer of variables, one per line, in one dialect of quoting. */
abstract class EnvLines implements Format, VariableVisitor.Limit {

    /** The line or lines that set the variable, each with a line feed. */
    abstract String line(String name, String value);

    /** The same for a secret reference; empty if the dialect has no references. */
    abstract String reference(Setting setting, Secret secret);

    @Override
    public final String mediaType() {
        return "text/plain";
    }

    /** One file per component, because no container needs the variables of another. */
    @Override
    public final List<FormatFile> files(List<Translation> translations) {
        return translations.stream()
                .map(each -> new FormatFile(each.table().name() + ".env", one(each)))
                .toList();
    }

    @Override
    public final String one(Translation translation) {
        return write(List.of(translation), false);
    }

    @Override
    public final String all(List<Translation> translations) {
        return write(translations, true);
    }

    private String write(List<Translation> translations, boolean titled) {
        StringBuilder text = new StringBuilder(use().comment());
        InputErrors errors = new InputErrors();
        for (Translation translation : translations) {
            if (titled) {
                text.append("\n# ").append(translation.table().title()).append('\n');
            }
            VariableVisitor.visit(translation, this, errors, new VariableVisitor.Visitor() {
                @Override
                public void value(Setting setting, String value) {
                    text.append(line(setting.env(), value));
                }

                @Override
                public void reference(Setting setting, Secret secret) {
                    text.append(EnvLines.this.reference(setting, secret));
                }
            });
        }
        errors.throwIfAny();
        return text.toString();
    }
}
