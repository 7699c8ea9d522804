package io.tykredis.edit;

import io.tykredis.input.SourcePosition;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the places of variables in a file's text, in any form. */
public final class VariableText {

    private final EditableText file;
    private final EnvText env;
    private @Nullable YamlVariables yaml;

    public VariableText(String content) {
        this.file = new EditableText(content);
        this.env = new EnvText(file.text());
    }

    /**
     * Finds the place of a variable.
     *
     * @param names of all variables in the file
     */
    public Optional<Spot> find(SourcePosition position, String name, Set<String> names) {
        int line = position.line();
        int column = position.column();
        return env.find(line, column, name, names)
                .or(() -> yaml().find(line, column, name))
                .or(() -> env.option(line, column, name, names));
    }

    private YamlVariables yaml() {
        if (yaml == null) {
            yaml = new YamlVariables(YamlNodes.ofFile(file.text()));
        }
        return yaml;
    }

    public Lines lines() {
        return new Lines(file.text());
    }
}
