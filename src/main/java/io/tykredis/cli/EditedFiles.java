package io.tykredis.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tykredis.edit.UnifiedDiff;
import io.tykredis.imports.form.SentFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The files that a command changes in place, or whose changes it shows. */
final class EditedFiles {

    private final InputFiles input;
    private final List<SentFile> before;

    /** @throws CommandFailure if a file cannot be written back unchanged */
    EditedFiles(InputFiles input, Console console) throws IOException {
        this.input = input;
        if (input.paths().contains(InputFile.STANDARD_INPUT)) {
            throw CommandFailure.usage("Name the files: standard input cannot be changed.");
        }
        this.before = input.all(console);
        for (int i = 0; i < before.size(); i++) {
            Path path = input.paths().get(i);
            if (!Arrays.equals(before.get(i).content().getBytes(UTF_8), InputFile.read(path, console))) {
                throw new CommandFailure(ExitCode.ERRORS, path + " is not UTF-8, so it cannot be changed.");
            }
        }
    }

    List<SentFile> before() {
        return before;
    }

    /** Prints the changes without making them. */
    void show(List<String> after, Console console) throws IOException {
        for (int i = 0; i < before.size(); i++) {
            console.print(UnifiedDiff.of(
                    String.valueOf(before.get(i).name()), before.get(i).content(), after.get(i)));
        }
    }

    /** Writes the changed files. */
    void write(List<String> after, Console console) throws IOException {
        for (int i = 0; i < before.size(); i++) {
            String content = after.get(i);
            if (!content.equals(before.get(i).content())) {
                Path path = input.paths().get(i);
                OutputFile.write(path, content.getBytes(UTF_8), false, console);
                console.reportChange("changed " + path);
            }
        }
    }
}
