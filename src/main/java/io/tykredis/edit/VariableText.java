package io.tykredis.edit;

import io.tykredis.input.SourcePosition;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places in a file's text where variables are set, in any form. */
public final class VariableText {

    private final EditableText file;
    private final EnvText env;
    private @Nullable YamlVariables yaml;

    public VariableText(String content) {
        this.file = new EditableText(content);
        this.env = new EnvText(file.text());
    }

    /**
     * Where a variable is set.
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
            // JSON may be indented by tabs, which YAML refuses.
            boolean json = file.text().stripLeading().startsWith("{");
            yaml = new YamlVariables(YamlNodes.of(json ? file.text().replace('\t', ' ') : file.text()));
        }
        return yaml;
    }

    public Lines lines() {
        return new Lines(file.text());
    }
}
