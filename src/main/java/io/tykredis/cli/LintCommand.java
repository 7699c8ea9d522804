package io.tykredis.cli;

import io.tykredis.app.Import;
import io.tykredis.app.Lint;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.diagnostic.Diagnostics;
import io.tykredis.document.LintDocument;
import io.tykredis.format.PrettyJson;
import jakarta.inject.Singleton;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** As {@code POST /v1/lint}: as JSON for programs on standard output, and for people on standard error. */
@Command(
        name = "lint",
        description = {
            "Report problems of a spec, of configurations ({\"configs\": …, \"env\": …}), or of one component's file.",
            "--format adds the diagnostics of that output format; no settings are written."
        })
@Singleton
final class LintCommand implements Subcommand {

    private final Lint lints;
    private final Import imports;
    private final NamedChoices choices;
    private final FileRecognizer recognizer;

    @Mixin
    private final InputFile input = new InputFile();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final StrictOption strictness = new StrictOption();

    @Mixin
    private final ComponentOption component = new ComponentOption();

    @Option(names = "--env-file", description = "The input is an env file or a Compose file.")
    private boolean envFile;

    LintCommand(Lint lints, Import imports, NamedChoices choices, FileRecognizer recognizer) {
        this.lints = lints;
        this.imports = imports;
        this.choices = choices;
        this.recognizer = recognizer;
    }

    @Override
    public void run(Console console) throws IOException {
        ComponentTable only = component.in(choices);
        byte[] bytes = input.read(console);
        Diagnostics verdict =
                only == null ? all(bytes) : lints.configuration(imports.request(bytes, only, envFile), only);
        output.write(PrettyJson.text(LintDocument.of(verdict.diagnostics())), console);
        console.report(verdict.require(strictness.strict()).diagnostics());
    }

    private Diagnostics all(byte[] bytes) {
        if (envFile || !FileRecognizer.isJson(bytes)) {
            return lints.variables(bytes);
        }
        recognizer.rejectFile(bytes);
        return lints.file(bytes, format.in(choices));
    }
}
