package io.tykredis.cli;

import io.tykredis.app.MergeFiles;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.imports.form.SentFile;
import io.tykredis.merge.FileChange;
import io.tykredis.merge.MergedFile;
import io.tykredis.merge.MergedFiles;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command for {@code POST /v1/merges}. It prints the merged file or a diff; standard error lists the changes. */
@Command(
        name = "merge",
        description = {
            "Set the Redis settings in existing files to those of a spec. Everything else in them stays unchanged.",
            "Without --write, no file changes: one file is printed, several need --diff.",
            "Example: tyk-redis merge --spec spec.json --write tyk.conf pump.conf"
        })
@Singleton
final class MergeCommand implements Subcommand {

    private final MergeFiles merges;
    private final NamedChoices choices;

    @Option(
            names = "--spec",
            required = true,
            paramLabel = "SPEC",
            description = "The spec (JSON); - for standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private Path spec;

    @Mixin
    private final InputFiles input = new InputFiles();

    @Option(names = "--write", description = "Change the files. Without it, no file changes.")
    private boolean write;

    @Option(names = "--diff", description = "Print the changes as a unified diff.")
    private boolean diff;

    @Mixin
    private final ComponentOption component = new ComponentOption();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Mixin
    private final StrictOption strictness = new StrictOption();

    MergeCommand(MergeFiles merges, NamedChoices choices) {
        this.merges = merges;
        this.choices = choices;
    }

    @Override
    public void run(Console console) throws IOException {
        ComponentTable only = component.in(choices);
        boolean inPlace = write || diff;
        if (!inPlace && !input.isOne()) {
            throw CommandFailure.usage("Use --diff to print the changes of several files, or --write to make them.");
        }
        if (spec.equals(InputFile.STANDARD_INPUT) && input.paths().contains(InputFile.STANDARD_INPUT)) {
            throw CommandFailure.usage("Only one of SPEC and FILE can be standard input.");
        }
        byte[] desired = InputFile.read(spec, console);
        @Nullable EditedFiles edited = write ? new EditedFiles(input, console) : null;
        List<SentFile> before = edited == null ? input.all(console) : edited.before();
        MergedFiles merged = merges.merge(
                desired,
                before.stream()
                        .map(file -> new SentFile(file.name(), file.content(), only, file.at()))
                        .toList(),
                strictness.strict());
        if (edited != null) {
            edited.write(merged.files().stream().map(MergedFile::content).toList(), console);
        }
        if (diff) {
            for (MergedFile file : merged.files()) {
                console.print(file.diff());
            }
        } else if (edited == null) {
            // A whole file also contains the component's other secrets.
            output.write(merged.files().get(0).content(), true, console);
        }
        merged.changes().forEach(change -> console.reportChange(line(change)));
        console.report(merged.diagnostics());
    }

    private static String line(FileChange change) {
        String file = change.file() == null ? "" : change.file() + ": ";
        return file + change.change().operation().toString().toLowerCase(Locale.ROOT) + " "
                + change.change().path() + ": " + change.change().reason();
    }
}
