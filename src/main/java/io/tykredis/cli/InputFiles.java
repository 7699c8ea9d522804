package io.tykredis.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tykredis.imports.form.SentFile;
import io.tykredis.input.Pointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The input files of a command that reads several at once. */
final class InputFiles {

    @Parameters(
            index = "0..*",
            paramLabel = "FILE",
            description = {
                "The files of one deployment, in any form that \"import\" reads, or directories with such files.",
                "Default: standard input (-).",
            })
    private List<Path> files = List.of(InputFile.STANDARD_INPUT);

    /**
     * Replaces each directory by its readable files.
     *
     * @throws CommandFailure if there are none
     */
    void expand(Predicate<SentFile> readable, Console console) throws IOException {
        List<Path> expanded = new ArrayList<>();
        for (Path path : files) {
            if (Files.isDirectory(path)) {
                List<Path> within = new ArrayList<>();
                for (Path file : DirectoryFiles.in(path, console)) {
                    if (readable.test(sent(file, 0, console))) {
                        within.add(file);
                    }
                }
                if (within.isEmpty()) {
                    throw CommandFailure.usage("No file in " + path + " configures Redis for a component.");
                }
                expanded.addAll(within);
            } else {
                expanded.add(path);
            }
        }
        files = List.copyOf(expanded);
    }

    /** The files, each once: a file may be named twice, or by a link too. */
    List<Path> paths() {
        Map<Path, Path> byFile = new LinkedHashMap<>();
        files.forEach(file -> byFile.putIfAbsent(behindLinks(file), file));
        return List.copyOf(byFile.values());
    }

    private static Path behindLinks(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file;
        }
    }

    boolean isOne() {
        return paths().size() == 1;
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
        return all(paths(), console);
    }

    /** The files of a command that accepts another input instead. */
    static List<SentFile> all(List<Path> files, Console console) throws IOException {
        List<SentFile> sent = new ArrayList<>();
        for (Path file : files) {
            sent.add(sent(file, sent.size(), console));
        }
        return sent;
    }

    private static SentFile sent(Path file, int index, Console console) throws IOException {
        String content = new String(InputFile.read(file, console), UTF_8);
        return new SentFile(file.toString(), content, null, Pointer.of("files").child(index));
    }
}
