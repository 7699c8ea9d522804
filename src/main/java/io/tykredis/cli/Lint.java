package io.tykredis.cli;

import io.tykredis.diagnostic.Verdict;
import io.tykredis.format.LintDocument;
import io.tykredis.format.PrettyJson;
import io.tykredis.translating.Translations;
import jakarta.inject.Singleton;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** As {@code POST /v1/lint}: as JSON for programs on standard output, and for people on standard error. */
@Command(
        name = "lint",
        description = {
            "Tell what is worth knowing about a spec, without translating it.",
            "Nothing is written in the --format given: it decides what is told of that form, as of what it leaves out."
        })
@Singleton
final class Lint implements Verb {

    private final Translations translations;
    private final Choices choices;
    private final Whose whose;

    @Mixin
    private final InputFile spec = new InputFile();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final Strictness strictness = new Strictness();

    Lint(Translations translations, Choices choices, Whose whose) {
        this.translations = translations;
        this.choices = choices;
        this.whose = whose;
    }

    @Override
    public void run(Console console) throws IOException {
        byte[] bytes = spec.read(console);
        whose.file(bytes).ifPresent(table -> {
            throw Failure.usage("This looks like the " + table.title() + "'s " + table.file()
                    + ", and lint takes a spec. Run import --component " + table.name() + ", which lints the file.");
        });
        Verdict verdict = translations.lint(bytes, format.in(choices));
        output.write(PrettyJson.text(LintDocument.of(verdict.diagnostics())), console);
        console.tell(verdict.require(strictness.strict()).diagnostics());
    }
}
