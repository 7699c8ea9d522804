package io.tykredis.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.tykredis.imports.form.SentFile;
import io.tykredis.input.Pointer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Expected texts as files. A missing file is written and the test fails. {@code -Dgoldens=update} rewrites different
 * files and fails too, so that somebody reads the diff first.
 */
public final class Goldens {

    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final boolean UPDATE = "update".equals(System.getProperty("goldens"));
    private static final int SOME = 12;

    private Goldens() {}

    /** All specs with an expected translation. */
    public static List<Path> specs() {
        return files("goldens/specs");
    }

    /**
     * The most varied specs: every topology and kind of secret, texts that are hard to quote, old releases, separate
     * stores.
     */
    public static List<Path> telling() {
        return text(file("goldens/telling.txt"))
                .lines()
                .map(name -> file("goldens/specs/" + name + ".json"))
                .toList();
    }

    /** Every n-th spec, for tests over HTTP of what other tests check for all. */
    public static <T> List<T> some(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i % SOME == 0)
                .mapToObj(all::get)
                .toList();
    }

    /** The files in a folder of the test resources, sorted. */
    public static List<Path> files(String folder) {
        return folders(folder).stream().filter(Files::isRegularFile).toList();
    }

    /** The folders in a folder of the test resources, sorted: one case each. */
    public static List<Path> folders(String folder) {
        try (Stream<Path> folders = Files.list(RESOURCES.resolve(folder))) {
            return folders.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a case, without its answers. */
    static List<SentFile> sent(Path folder, String answers) {
        return files(RESOURCES.relativize(folder).toString()).stream()
                .filter(file -> !file.getFileName().toString().startsWith(answers))
                .map(file -> {
                    String name = file.getFileName().toString();
                    return new SentFile(name, text(file), null, Pointer.of("files", name));
                })
                .toList();
    }

    public static Path file(String name) {
        return RESOURCES.resolve(name);
    }

    /** The file's name without its extension. */
    public static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        return new String(bytes(file), UTF_8);
    }

    /** Compares the bytes and names the first line that differs. */
    public static void check(Path golden, String actual) {
        boolean missing = Files.notExists(golden);
        String expected = missing ? "" : text(golden);
        if (expected.equals(actual)) {
            return;
        }
        if (missing || UPDATE) {
            write(golden, actual);
            fail((missing ? "New" : "Rewritten") + ", to be looked at and committed: " + golden);
        }
        Path other = Path.of("target", "goldens").resolve(golden.getFileName());
        write(other, actual);
        String[] was = expected.split("\n", -1);
        String[] is = actual.split("\n", -1);
        int line = 0;
        while (line < Math.min(was.length, is.length) && was[line].equals(is[line])) {
            line++;
        }
        assertThat(line < is.length ? is[line] : "<end>")
                .as("line %d of %s; all that is answered is in %s", line + 1, golden, other)
                .isEqualTo(line < was.length ? was[line] : "<end>");
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
