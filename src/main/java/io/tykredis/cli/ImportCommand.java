package io.tykredis.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.app.Import;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.document.SpecDocument;
import io.tykredis.format.PrettyJson;
import io.tykredis.imports.ImportResult;
import jakarta.inject.Singleton;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** As {@code POST /v1/imports} and {@code POST /v1/imports/{component}}: the spec on standard output, ready for others. */
@Command(
        name = "import",
        description = {
            "Convert existing configurations to a spec: {\"configs\": …, \"env\": …}, an env or Compose file, or, with",
            "--component, that component's file."
        })
@Singleton
final class ImportCommand implements Subcommand {

    private final Import imports;
    private final NamedChoices choices;
    private final FileRecognizer recognizer;

    @Mixin
    private final InputFile input = new InputFile();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Mixin
    private final StrictOption strictness = new StrictOption();

    @Mixin
    private final ComponentOption component = new ComponentOption();

    @Option(names = "--env-file", description = "The input is an env file or a Compose file.")
    private boolean envFile;

    ImportCommand(Import imports, NamedChoices choices, FileRecognizer recognizer) {
        this.imports = imports;
        this.choices = choices;
        this.recognizer = recognizer;
    }

    @Override
    public void run(Console console) throws IOException {
        ComponentTable only = component.in(choices);
        byte[] bytes = input.read(console);
        ImportResult imported = only == null ? all(bytes) : imports.one(bytes, only, envFile);
        ObjectNode spec = SpecDocument.of(imported.require(strictness.strict()));
        output.write(PrettyJson.text(spec), SpecDocument.holdsPassword(spec), console);
        console.report(imported.diagnostics());
    }

    /** Without a component: variables, which name theirs, or the body of a request. */
    private ImportResult all(byte[] bytes) {
        if (envFile || !FileRecognizer.isJson(bytes)) {
            return imports.variables(bytes);
        }
        recognizer.rejectFile(bytes);
        return imports.all(bytes);
    }
}
