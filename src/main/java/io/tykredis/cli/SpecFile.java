package io.tykredis.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The input of a verb. */
final class SpecFile {

    private static final Path STANDARD_INPUT = Path.of("-");

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "The spec as JSON; without it, or with -, standard input.")
    private Path file = STANDARD_INPUT;

    byte[] read(Console console) throws IOException {
        return file.equals(STANDARD_INPUT) ? console.in().readAllBytes() : read(file);
    }

    private static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Streams.because("Cannot read " + file, e);
        }
    }
}
