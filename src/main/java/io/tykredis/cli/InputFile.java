package io.tykredis.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The input file of a command. */
final class InputFile {

    static final Path STANDARD_INPUT = Path.of("-");

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "Input file. Default: standard input (-).")
    private Path file = STANDARD_INPUT;

    byte[] read(Console console) throws IOException {
        return read(file, console);
    }

    static byte[] read(Path file, Console console) throws IOException {
        return file.equals(STANDARD_INPUT) ? console.in().readAllBytes() : read(file);
    }

    private static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw FileFailure.because("Cannot read " + file, e);
        }
    }
}
