package io.tykredis.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option for the file to which a command writes its data. */
final class OutputFile {

    private static final Path STANDARD_OUTPUT = Path.of("-");
    /** Not opened by name: that would truncate a file to which the shell redirects. */
    private static final Path DEVICE = Path.of("/dev/stdout");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = {
                "Output file. Default: standard output (-).",
                "An existing file is replaced and keeps its permissions. A new file with a password is readable by its owner only."
            })
    private Path file = STANDARD_OUTPUT;

    boolean isGiven() {
        return !file.equals(STANDARD_OUTPUT);
    }

    /** Writes all data at once, so that a failure leaves the file as it was. */
    void write(String data, Console console) throws IOException {
        write(data.getBytes(UTF_8), false, console);
    }

    /** @param secret whether the data may contain a password */
    void write(byte[] data, boolean secret, Console console) throws IOException {
        if (file.equals(STANDARD_OUTPUT) || file.equals(DEVICE)) {
            console.print(data);
            return;
        }
        write(file, data, secret, console);
    }

    /** Warns if an existing file that every user can read now contains a password. */
    static void write(Path file, byte[] data, boolean secret, Console console) throws IOException {
        AtomicFile target = new AtomicFile(file, secret);
        try {
            boolean existed = Files.exists(file);
            target.write(data);
            if (secret && existed && target.isPublic()) {
                console.reportWarning(file + " holds a password, and every user of this machine can read it."
                        + " Run: chmod o-r " + file);
            }
        } catch (IOException e) {
            throw FileFailure.because("Cannot write " + file, e);
        }
    }

    void write(String data, boolean secret, Console console) throws IOException {
        write(data.getBytes(UTF_8), secret, console);
    }
}
