package io.tykredis.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tykredis.imports.form.SentFile;
import io.tykredis.input.Pointer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The input files of a command that reads several together. */
final class InputFiles {

    @Parameters(
            index = "0..*",
            paramLabel = "FILE",
            description = {
                "The files of one deployment, in any form that is read; without any, or with -, standard input.",
            })
    private List<Path> files = List.of(InputFile.STANDARD_INPUT);

    List<Path> paths() {
        return List.copyOf(files);
    }

    boolean isOne() {
        return files.size() == 1;
    }

    /** The content of the only file. */
    byte[] read(Console console) throws IOException {
        if (!isOne()) {
            throw CommandFailure.usage("With --component or --env-file, name one file.");
        }
        return InputFile.read(files.get(0), console);
    }

    /** The name of the only file; standard input has none. */
    @Nullable
    String name() {
        Path file = files.get(0);
        return file.equals(InputFile.STANDARD_INPUT) ? null : file.toString();
    }

    List<SentFile> all(Console console) throws IOException {
        return all(files, console);
    }

    /** The files of a command that can have another input instead. */
    static List<SentFile> all(List<Path> files, Console console) throws IOException {
        List<SentFile> sent = new ArrayList<>();
        for (Path file : files) {
            sent.add(new SentFile(
                    file.toString(),
                    new String(InputFile.read(file, console), UTF_8),
                    null,
                    Pointer.of("files").child(sent.size())));
        }
        return sent;
    }
}
