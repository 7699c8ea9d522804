package io.tykredis.cli;

import io.tykredis.app.Merge;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.format.PrettyJson;
import io.tykredis.merge.Change;
import io.tykredis.merge.MergeReport;
import io.tykredis.merge.MergeRequest;
import io.tykredis.merge.MergeRequestReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * The command for {@code POST /v1/merges/{component}}. It prints the merged file, and its changes on standard error.
 */
@Command(name = "merge", description = "Replace the Redis settings in a component's whole file; everything else stays.")
@Singleton
final class MergeCommand implements Subcommand {

    private final MergeRequestReader reader;
    private final Merge merges;
    private final NamedChoices choices;

    @Parameters(index = "0", paramLabel = "SPEC", description = "The spec (JSON); - for standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before running the command
    private Path spec;

    @Parameters(index = "1", paramLabel = "FILE", description = "The component's whole file; - for standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before running the command
    private Path file;

    @Mixin
    private final ComponentOption component = new ComponentOption();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Mixin
    private final StrictOption strictness = new StrictOption();

    MergeCommand(MergeRequestReader reader, Merge merges, NamedChoices choices) {
        this.reader = reader;
        this.merges = merges;
        this.choices = choices;
    }

    @Override
    public void run(Console console) throws IOException {
        ComponentTable table = component.required(choices);
        if (spec.equals(InputFile.STANDARD_INPUT) && file.equals(InputFile.STANDARD_INPUT)) {
            throw CommandFailure.usage("Only one of SPEC and FILE can be standard input.");
        }
        MergeRequest request = reader.read(InputFile.read(spec, console), InputFile.read(file, console), table);
        MergeReport outcome = merges.merge(request, table, strictness.strict());
        // The whole file contains the component's other secrets as well.
        output.write(PrettyJson.text(outcome.merged().config()), true, console);
        outcome.merged().changes().forEach(change -> console.reportChange(line(change)));
        console.report(outcome.diagnostics());
    }

    private static String line(Change change) {
        return change.operation().toString().toLowerCase(Locale.ROOT) + " " + change.path() + ": " + change.reason();
    }
}
