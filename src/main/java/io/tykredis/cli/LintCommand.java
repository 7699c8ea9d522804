package io.tykredis.cli;

import io.tykredis.app.Fix;
import io.tykredis.app.Import;
import io.tykredis.app.Lint;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.diagnostic.Diagnostics;
import io.tykredis.document.LintDocument;
import io.tykredis.format.PrettyJson;
import io.tykredis.imports.form.SentFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command for {@code POST /v1/lint}: JSON on standard output, text on standard error. */
@Command(
        name = "lint",
        description = {
            "Report problems of a spec, or of files in any form that \"import\" reads.",
            "--format adds the diagnostics of that output format; no settings are written."
        })
@Singleton
final class LintCommand implements Subcommand {

    private final Lint lints;
    private final Fix fix;
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

    @Mixin
    private final FixOptions fixes = new FixOptions();

    LintCommand(Lint lints, Fix fix, Import imports, NamedChoices choices) {
        this.lints = lints;
        this.fix = fix;
        this.imports = imports;
        this.choices = choices;
    }

    @Override
    public void run(Console console) throws IOException {
        ComponentTable only = component.in(choices);
        Diagnostics verdict = fixes.isGiven()
                ? fixed(only, console)
                : only == null
                        ? all(console)
                        : lints.configuration(imports.request(input.read(console), only, envFile), only);
        if (!fixes.isDiff()) {
            output.write(PrettyJson.text(LintDocument.of(verdict.diagnostics())), console);
        }
        console.report(verdict.require(strictness.strict()).diagnostics());
    }

    private Diagnostics fixed(@Nullable ComponentTable only, Console console) throws IOException {
        EditedFiles files = new EditedFiles(input, console);
        List<SentFile> before = files.before().stream()
                .map(file -> envFile ? file : new SentFile(file.name(), file.content(), only, file.at()))
                .toList();
        Fix.Fixed fixed = fix.files(
                before,
                found ->
                        only == null || found.component() == null || only.name().equals(found.component()));
        List<String> after = fixed.files().stream().map(SentFile::content).toList();
        if (fixes.isDiff()) {
            files.show(after, console);
        } else {
            files.write(after, console);
        }
        return fixed.left();
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
