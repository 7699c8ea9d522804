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
            "Report problems of a spec, or of files in any form that \"import\" reads.",
            "--format adds the diagnostics of that output format; no settings are written."
        })
@Singleton
final class LintCommand implements Subcommand {

    private final Lint lints;
    private final Import imports;
    private final NamedChoices choices;

    @Mixin
    private final InputFiles input = new InputFiles();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final StrictOption strictness = new StrictOption();

    @Mixin
    private final ComponentOption component = new ComponentOption();

    @Option(names = "--env-file", description = "The input is an env file.")
    private boolean envFile;

    LintCommand(Lint lints, Import imports, NamedChoices choices) {
        this.lints = lints;
        this.imports = imports;
        this.choices = choices;
    }

    @Override
    public void run(Console console) throws IOException {
        ComponentTable only = component.in(choices);
        Diagnostics verdict = only == null
                ? all(console)
                : lints.configuration(imports.request(input.read(console), only, envFile), only);
        output.write(PrettyJson.text(LintDocument.of(verdict.diagnostics())), console);
        console.report(verdict.require(strictness.strict()).diagnostics());
    }

    private Diagnostics all(Console console) throws IOException {
        if (envFile) {
            return lints.variables(input.read(console));
        }
        return input.isOne()
                ? lints.file(input.read(console), input.name(), format.in(choices))
                : lints.files(input.all(console));
    }
}
