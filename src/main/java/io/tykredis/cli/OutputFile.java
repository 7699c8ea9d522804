package io.tykredis.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option for the file that a command writes its data to. */
final class OutputFile {

    private static final Path STANDARD_OUTPUT = Path.of("-");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = {
                "Write to this file; without it, or with -, to standard output.",
                "A new file with a password in it is for its owner alone; a file that exists keeps its mode."
            })
    private Path file = STANDARD_OUTPUT;

    boolean isGiven() {
        return !file.equals(STANDARD_OUTPUT);
    }

    /** Only when all of it is there, so that a failure leaves the file as it was. */
    void write(String data, Console console) throws IOException {
        write(data.getBytes(UTF_8), false, console);
    }

    /** @param secret whether it may hold a password itself */
    void write(byte[] data, boolean secret, Console console) throws IOException {
        if (file.equals(STANDARD_OUTPUT)) {
            console.print(data);
            return;
        }
        try {
            new AtomicFile(file, secret).write(data);
        } catch (IOException e) {
            throw FileFailure.because("Cannot write " + file, e);
        }
    }

    void write(String data, boolean secret, Console console) throws IOException {
        write(data.getBytes(UTF_8), secret, console);
    }
}
