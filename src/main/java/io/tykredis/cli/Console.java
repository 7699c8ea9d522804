package io.tykredis.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Severity;
import io.tykredis.input.InputError;
import io.tykredis.input.SourcePosition;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** The streams of a command: data on standard output, messages for people on standard error. */
final class Console {

    private final InputStream in;
    private final OutputStream out;
    private final PrintWriter err;
    private final Ansi ansi;
    private final Path folder;

    Console(InputStream in, OutputStream out, OutputStream err, boolean color) {
        this(in, out, err, color, Path.of(""));
    }

    /** @param folder the working folder */
    Console(InputStream in, OutputStream out, OutputStream err, boolean color, Path folder) {
        this.folder = folder;
        this.in = in;
        this.out = out;
        this.err = new PrintWriter(err, true, UTF_8);
        this.ansi = color ? Ansi.ON : Ansi.OFF;
    }

    Path folder() {
        return folder;
    }

    InputStream in() {
        return in;
    }

    /** The writer for help, which contains no data. */
    PrintWriter out() {
        return new PrintWriter(out, true, UTF_8);
    }

    PrintWriter err() {
        return err;
    }

    Ansi ansi() {
        return ansi;
    }

    void print(String data) throws IOException {
        print(data.getBytes(UTF_8));
    }

    void print(byte[] data) throws IOException {
        out.write(data);
        out.flush();
    }

    void report(List<Diagnostic> diagnostics) {
        for (Diagnostic each : diagnostics) {
            String component = each.component() == null ? "" : " (" + each.component() + ")";
            report(
                    each.code().severity(),
                    each.code().slug() + at(each.pointer().toString(), each.position()) + component,
                    each.message(),
                    each.fix());
        }
    }

    void reportErrors(List<InputError> errors) {
        for (InputError each : errors) {
            report(
                    Severity.ERROR,
                    each.code().slug() + at(each.pointer().toString(), each.position()),
                    each.detail(),
                    each.fix());
        }
    }

    void reportError(String sentence) {
        report(Severity.ERROR, sentence);
    }

    void reportWarning(String sentence) {
        report(Severity.WARNING, sentence);
    }

    /** Reports a note, unless it is empty. */
    void reportNote(String sentence) {
        if (!sentence.isEmpty()) {
            report(Severity.INFO, sentence);
        }
    }

    private void report(Severity severity, String sentence) {
        err.print(label(severity) + " " + sentence + "\n");
        err.flush();
    }

    /** Reports a change. Changes are not findings. */
    void reportChange(String line) {
        err.print(line + "\n");
        err.flush();
    }

    private void report(Severity severity, String what, String message, String fix) {
        err.print(label(severity) + " " + what + "\n  " + message + "\n  Fix: " + fix + "\n");
        err.flush();
    }

    private String label(Severity severity) {
        String style =
                switch (severity) {
                    case ERROR -> "bold,red";
                    case WARNING -> "bold,yellow";
                    case INFO -> "bold,cyan";
                };
        return ansi.string("@|" + style + " " + severity + ":|@");
    }

    /** The position in a named file, in the format that editors expect; otherwise the JSON pointer. */
    private static String at(String pointer, @Nullable SourcePosition position) {
        if (position != null && position.file() != null) {
            return " at " + position;
        }
        return pointer.isEmpty() ? "" : " at " + pointer;
    }
}
