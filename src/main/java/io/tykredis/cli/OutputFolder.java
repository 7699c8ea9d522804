package io.tykredis.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tykredis.format.FormatFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for the folder to which a command writes several files. */
final class OutputFolder {

    @Option(
            names = "--output-dir",
            paramLabel = "DIR",
            description = "Write the output as files into this directory, which is created if missing. With --format"
                    + " kubernetes, the files are a kustomize component.")
    private @Nullable Path folder;

    boolean isGiven() {
        return folder != null;
    }

    /** @param secret whether a file may contain a password, so that only its owner may read it */
    void write(List<FormatFile> files, boolean secret, Console console) throws IOException {
        Path into = folder == null ? Path.of(".") : folder;
        try {
            Files.createDirectories(into);
        } catch (IOException e) {
            throw FileFailure.because("Cannot create the directory " + into, e);
        }
        for (FormatFile file : files) {
            OutputFile.write(into.resolve(file.name()), file.text().getBytes(UTF_8), secret, console);
        }
    }
}
