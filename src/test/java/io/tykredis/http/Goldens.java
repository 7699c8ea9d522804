package io.tykredis.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Expected outputs as files. A missing one is written and fails; {@code -Dgoldens=update} rewrites those that differ and
 * fails too, so that nothing becomes expected without somebody looking at the diff.
 */
final class Goldens {

    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final boolean UPDATE = "update".equals(System.getProperty("goldens"));

    private Goldens() {}

    /** A folder of test resources, as it lies in the sources. */
    static Path folder(String name) {
        return RESOURCES.resolve(name);
    }

    /** The files in and below a folder whose names end so, sorted. */
    static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return fail("cannot list " + folder, e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return fail("cannot read " + file, e);
        }
    }

    /** The file's name without {@code suffix}. */
    static String stem(Path file, String suffix) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - suffix.length());
    }

    static void check(Path golden, byte[] actual) {
        if (Files.notExists(golden)) {
            write(golden, actual);
            fail("New golden, to be looked at and committed: " + golden);
        }
        byte[] expected = bytes(golden);
        if (UPDATE && !Arrays.equals(expected, actual)) {
            write(golden, actual);
            fail("Golden rewritten, to be looked at and committed: " + golden);
        }
        assertThat(new String(actual, UTF_8)).as(golden.toString()).isEqualTo(new String(expected, UTF_8));
        assertThat(actual).as(golden.toString()).isEqualTo(expected);
    }

    /** Fails for every file that no test expects any more. */
    static void checkOrphans(Collection<Path> files, Collection<Path> expected) {
        assertThat(files).as("goldens that belong to nothing").isSubsetOf(expected);
    }

    private static void write(Path golden, byte[] actual) {
        try {
            Files.createDirectories(golden.getParent());
            Files.write(golden, actual);
        } catch (IOException e) {
            fail("cannot write " + golden, e);
        }
    }
}
