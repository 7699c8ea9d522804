package io.tykredis.cli;

import io.tykredis.app.Imports;
import io.tykredis.app.Lints;
import io.tykredis.diagnostic.Verdict;
import io.tykredis.format.LintDocument;
import io.tykredis.format.PrettyJson;
import io.tykredis.mapping.ComponentTable;
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
            "Nothing is written in the --format given: it decides what is told of that form, as of what it leaves out."
        })
@Singleton
final class Lint implements Verb {

    private final Lints lints;
    private final Imports imports;
    private final Choices choices;
    private final Whose whose;

    @Mixin
    private final InputFile input = new InputFile();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final Strictness strictness = new Strictness();

    @Mixin
    private final ComponentOption component = new ComponentOption();

    @Option(names = "--env-file", description = "The input is an env file or a Compose file.")
    private boolean envFile;

    Lint(Lints lints, Imports imports, Choices choices, Whose whose) {
        this.lints = lints;
        this.imports = imports;
        this.choices = choices;
        this.whose = whose;
    }

    @Override
    public void run(Console console) throws IOException {
        ComponentTable only = component.in(choices);
        byte[] bytes = input.read(console);
        Verdict verdict = only == null ? all(bytes) : lints.configuration(imports.sent(bytes, only, envFile), only);
        output.write(PrettyJson.text(LintDocument.of(verdict.diagnostics())), console);
        console.tell(verdict.require(strictness.strict()).diagnostics());
    }

    private Verdict all(byte[] bytes) {
        if (envFile || !Whose.isJson(bytes)) {
            return lints.variables(bytes);
        }
        whose.rejectFile(bytes);
        return lints.file(bytes, format.in(choices));
    }
}
