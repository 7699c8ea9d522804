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

/**
 * The command for {@code POST /v1/imports} and {@code POST /v1/imports/{component}}. It prints the spec, ready for
 * other commands.
 */
@Command(
        name = "import",
        description = {
            "Convert existing configuration files to a spec.",
            "It reads component files, env files, Compose files, Kubernetes manifests, Helm values, ECS task definitions"
                    + " and shell scripts, or the JSON body of POST /v1/imports.",
            "--component and --env-file are needed only where the content does not show the component or the form."
        })
@Singleton
final class ImportCommand implements Subcommand {

    private final Import imports;
    private final NamedChoices choices;

    @Mixin
    private final InputFiles input = new InputFiles();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Mixin
    private final StrictOption strictness = new StrictOption();

    @Mixin
    private final ComponentOption component = new ComponentOption();

    @Option(names = "--env-file", description = "The input is an env file.")
    private boolean envFile;

    ImportCommand(Import imports, NamedChoices choices) {
        this.imports = imports;
        this.choices = choices;
    }

    @Override
    public void run(Console console) throws IOException {
        input.expand(imports::isReadable, console);
        ComponentTable only = component.in(choices);
        ImportResult imported = only == null ? all(console) : imports.one(input.read(console), only, envFile);
        ObjectNode spec = SpecDocument.of(imported.require(strictness.strict()));
        output.write(PrettyJson.text(spec), SpecDocument.holdsPassword(spec), console);
        console.report(imported.diagnostics());
        console.reportNote(imported.assumed());
    }

    private ImportResult all(Console console) throws IOException {
        if (envFile) {
            return imports.variables(input.read(console));
        }
        return input.isOne() ? imports.all(input.read(console), input.name()) : imports.files(input.all(console));
    }
}
