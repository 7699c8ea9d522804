package io.tykredis.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.app.Imports;
import io.tykredis.format.PrettyJson;
import io.tykredis.format.SpecDocument;
import io.tykredis.importing.Imported;
import io.tykredis.mapping.ComponentTable;
import jakarta.inject.Singleton;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** As {@code POST /v1/imports} and {@code POST /v1/imports/{component}}: the spec on standard output, ready for others. */
@Command(
        name = "import",
        description = {
            "Make a spec of what components have: {\"configs\": …, \"env\": …}, an env or Compose file, or, with",
            "--component, that component's file."
        })
@Singleton
final class Import implements Verb {

    private final Imports imports;
    private final Choices choices;
    private final Whose whose;

    @Mixin
    private final InputFile input = new InputFile();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Mixin
    private final Strictness strictness = new Strictness();

    @Mixin
    private final ComponentOption component = new ComponentOption();

    @Option(names = "--env-file", description = "The input is an env file or a Compose file.")
    private boolean envFile;

    Import(Imports imports, Choices choices, Whose whose) {
        this.imports = imports;
        this.choices = choices;
        this.whose = whose;
    }

    @Override
    public void run(Console console) throws IOException {
        ComponentTable only = component.in(choices);
        byte[] bytes = input.read(console);
        Imported imported = only == null ? all(bytes) : imports.one(bytes, only, envFile);
        ObjectNode spec = SpecDocument.of(imported.require(strictness.strict()));
        output.write(PrettyJson.text(spec), SpecDocument.holdsPassword(spec), console);
        console.tell(imported.diagnostics());
    }

    /** Without a component: variables, which name theirs, or the body of a request. */
    private Imported all(byte[] bytes) {
        if (envFile || !Whose.isJson(bytes)) {
            return imports.variables(bytes);
        }
        whose.rejectFile(bytes);
        return imports.all(bytes);
    }
}
