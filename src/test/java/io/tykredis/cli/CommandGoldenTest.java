package io.tykredis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.tykredis.golden.Goldens;
import io.tykredis.report.Tool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Commands with what they print and write: one file per topic.
 *
 * <p>{@code === name} starts a file; {@code , rw-r-----} is its mode, {@code -> name} makes it a link. {@code $} starts a
 * command, with {@code @} for the folder of the files and {@code < name} for standard input. Below it come standard
 * output, standard error ({@code !}), changed files ({@code >}, with a mode that changed or is not the usual one of a new
 * file), and the exit code unless it is 0. {@code ##} starts a comment. Carriage returns and NULs are shown as ␍ and ␀.
 */
@QuarkusTest
class CommandGoldenTest {

    private static final Pattern FILE = Pattern.compile("=== (\\S+?)(?:, ([-rwx]{9}))?(?: -> (\\S+))?\n");

    @Inject
    CommandTree commands;

    @TempDir
    Path folder;

    private Path current;

    static List<Path> topics() {
        return Goldens.files("commands");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void printsAndWrites(Path topic) throws IOException {
        current = folder;
        StringBuilder transcript = new StringBuilder();
        for (String part : Goldens.text(topic).split("(?m)^(?=(?:===|\\$|##) )")) {
            if (part.startsWith("$ ")) {
                String command = part.lines().findFirst().orElseThrow();
                transcript.append(command).append('\n').append(result(command.substring(2)));
            } else {
                Matcher head = FILE.matcher(part);
                if (head.lookingAt()) {
                    write(head, part.substring(head.end()));
                }
                transcript.append(part);
            }
        }
        Goldens.check(topic, transcript.toString());
    }

    private void write(MatchResult head, String content) throws IOException {
        Path file = folder.resolve(head.group(1));
        Files.createDirectories(file.getParent());
        if (head.group(3) != null) {
            Files.createSymbolicLink(file, Path.of(head.group(3)));
            return;
        }
        Files.writeString(file, content.replace('␍', '\r').replace('␀', '\0'));
        if (head.group(2) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(head.group(2)));
        }
    }

    private String result(String command) throws IOException {
        String[] parts = command.split(" < ");
        String stdin = parts.length > 1 ? Files.readString(folder.resolve(parts[1])) : "";
        String[] words = parts[0].isEmpty()
                ? new String[0]
                : parts[0].replace("@", folder.toString()).split(" ");
        if (words.length > 1 && words[0].equals("cd")) {
            current = Files.createDirectories(Path.of(words[1]));
            return "";
        }
        Path created = Files.createFile(folder.resolve("created"));
        String usual = mode(created);
        Files.delete(created);
        Map<Path, List<Object>> before = files();
        Run run = Run.of(commands, false, current, stdin, words);
        assertThat(run.err()).doesNotContain("s3cret");
        StringBuilder text = new StringBuilder(lines("", run.out())).append(lines("! ", run.err()));
        Map<Path, List<Object>> after = files();
        after.forEach((file, now) -> {
            List<Object> was = before.getOrDefault(file, List.of("", usual, ""));
            if (!now.equals(was)) {
                String mode = now.get(1).equals(was.get(1)) ? "" : ", " + now.get(1);
                String place = now.get(2).equals(was.get(2)) ? ", in place" : "";
                text.append("> " + folder.relativize(file) + mode + place + "\n" + lines("> ", (String) now.get(0)));
            }
        });
        assertThat(after.keySet()).containsAll(before.keySet());
        return text + (run.code() == 0 ? "" : "[" + run.code() + "]\n");
    }

    /** Of each file its content, mode and inode; of a link its target. */
    private Map<Path, List<Object>> files() throws IOException {
        Map<Path, List<Object>> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.toList()) {
                if (Files.isSymbolicLink(file)) {
                    files.put(file, List.of(Files.readSymbolicLink(file).toString(), "link", ""));
                } else if (Files.isRegularFile(file)) {
                    Object inode = Files.getAttribute(file, "unix:ino");
                    files.put(file, List.of(Files.readString(file), mode(file), inode));
                }
            }
        }
        return files;
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private String lines(String prefix, String text) {
        if (text.isEmpty()) {
            return "";
        }
        String shown = text.replace(folder.toString(), "@")
                .replace(Tool.version(), "VERSION")
                .replace('\r', '␍')
                .replace('\0', '␀');
        return shown.replaceAll("(?m)^", prefix) + (text.endsWith("\n") ? "" : "\n" + prefix + "(no line feed)\n");
    }
}
