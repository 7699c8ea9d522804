package io.tykredis.cli;

import io.tykredis.document.CatalogueDocument;
import io.tykredis.format.PrettyJson;
import io.tykredis.lint.Linter;
import jakarta.inject.Singleton;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command for {@code GET /v1/diagnostics}. */
@Command(name = "diagnostics", description = "List every diagnostic that the checks can report, with an example.")
@Singleton
final class DiagnosticsCommand implements Subcommand {

    private final Linter linter;

    @Mixin
    private final OutputFile output = new OutputFile();

    DiagnosticsCommand(Linter linter) {
        this.linter = linter;
    }

    @Override
    public void run(Console console) throws IOException {
        output.write(PrettyJson.text(CatalogueDocument.of(linter.rules())), console);
    }
}
