package io.tykredis.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;

/** One run of the command line in the test's process. */
record Run(int code, String out, String err) {

    static Run of(CommandTree commands, String stdin, String... args) {
        return of(commands, false, stdin, args);
    }

    static Run of(CommandTree commands, boolean color, String stdin, String... args) {
        return of(commands, color, Path.of(""), stdin, args);
    }

    /** @param folder the working directory */
    static Run of(CommandTree commands, boolean color, Path folder, String stdin, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = commands.run(
                new Console(new ByteArrayInputStream(stdin.getBytes(UTF_8)), out, err, color, folder), args);
        return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
    }
}
