package io.tykredis.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The content, place and permissions of output files. */
@QuarkusTest
class OutputFileTest {

    private static final String TOPOLOGY = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}";
    private static final String LITERAL = TOPOLOGY + ", \"password\": \"s3cret\"}";
    private static final String REFERENCE = TOPOLOGY + ", \"password\": {\"env\": \"REDIS_PASSWORD\"}}";
    private static final String CONF =
            "{\"storage\": {\"type\": \"redis\", \"addrs\": [\"redis:6379\"], \"password\": \"s3cret\"}}";

    @Inject
    CommandTree commands;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"translate -c gateway", "translate -f helm", "translate -f ecs", "translate -f terraform"})
    void aNewFileWithAPasswordIsReadableByItsOwnerOnly(String verb) throws IOException {
        assertThat(mode(written("secret", LITERAL, verb))).isEqualTo("rw-------");
        // The default of umask.
        String usual = mode(Files.createFile(folder.resolve("usual")));
        assertThat(mode(written("referred", REFERENCE, verb))).isEqualTo(usual);
        assertThat(mode(written("redacted", LITERAL, verb + " --redact"))).isEqualTo(usual);
    }

    @Test
    void anImportedSpecWithAPasswordIsReadableByItsOwnerOnly() throws IOException {
        assertThat(mode(written("spec", CONF, "import -c gateway"))).isEqualTo("rw-------");
    }

    @Test
    void aMergedFileIsReadableByItsOwnerOnly() throws IOException {
        Path conf = Files.writeString(folder.resolve("tyk.conf"), CONF);

        assertThat(mode(written("merged", REFERENCE, "merge --spec - " + conf))).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw-------", "rw-rw-rw-"})
    void anExistingFileKeepsItsMode(String mode) throws IOException {
        Path file = Files.writeString(folder.resolve("tyk.conf"), "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        Object inode = Files.getAttribute(file, "unix:ino");

        written("tyk.conf", LITERAL, "translate -c gateway");

        assertThat(mode(file)).isEqualTo(mode);
        assertThat(Files.readString(file)).contains("s3cret");
        assertThat(Files.getAttribute(file, "unix:ino"))
                .as("replaced in one step")
                .isNotEqualTo(inode);
    }

    /** The mode stays, because a reader may depend on it. */
    @ParameterizedTest
    @CsvSource({"rw-r--r--, true", "rw-r-----, false", "rw-------, false"})
    void warnsIfAnExistingFileWithAPasswordIsPublic(String mode, boolean everybody) throws IOException {
        Path file = Files.writeString(folder.resolve("pump.env"), "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        String line = "warning: " + file + " holds a password, and every user of this machine can read it."
                + " Run: chmod o-r " + file + "\n";

        for (String verb : List.of("translate -c pump -f env -o " + file, "translate -f env --output-dir " + folder)) {
            assertThat(Run.of(commands, LITERAL, verb.split(" ")).err())
                    .as(verb)
                    .isEqualTo(everybody ? line : "");
            assertThat(Run.of(commands, LITERAL, (verb + " --redact").split(" "))
                            .err())
                    .as(verb)
                    .doesNotContain("password");
        }
    }

    @Test
    void keepsALinkToAMissingFile() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("tyk.conf"));

        written("link", LITERAL, "translate -c gateway");

        assertThat(link).isSymbolicLink();
        assertThat(mode(folder.resolve("tyk.conf"))).isEqualTo("rw-------");
    }

    /** The link of >(…) in a shell, whose target has no path. */
    @Test
    void writesToAPipe() throws Exception {
        Process reader = new ProcessBuilder("cat").start();
        Path pipe = Path.of("/proc/" + reader.pid() + "/fd/0");
        assertThat(Files.readSymbolicLink(pipe).toString()).startsWith("pipe:");

        Run run = Run.of(commands, LITERAL, "translate", "-c", "gateway", "-o", pipe.toString());

        reader.getOutputStream().close();
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(new String(reader.getInputStream().readAllBytes(), UTF_8)).contains("s3cret");
        assertThat(reader.waitFor()).isZero();
    }

    @Test
    void writesToDevStdout() {
        assertThat(Run.of(commands, LITERAL, "translate", "-c", "gateway", "-o", "/dev/stdout"))
                .isEqualTo(Run.of(commands, LITERAL, "translate", "-c", "gateway"));
    }

    @Test
    void namesAFileInsteadOfAFolderOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("tyk.conf"), "before");

        assertThat(Run.of(commands, LITERAL, "translate", "--output-dir", file.toString())
                        .err())
                .isEqualTo("error: Cannot create the directory " + file + ": a file has that name.\n");
    }

    @Test
    void keepsALink() throws IOException {
        Path file = Files.writeString(folder.resolve("tyk.conf"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("tyk.conf"));

        written("link", LITERAL, "translate -c gateway");

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).contains("s3cret");
    }

    @Test
    void leavesNoTemporaryFile() throws IOException {
        written("tyk.conf", LITERAL, "translate -c gateway");
        Path subfolder = Files.createDirectory(folder.resolve("sub"));

        Run run = Run.of(commands, LITERAL, "translate", "-o", subfolder.toString());

        assertThat(run).isEqualTo(new Run(3, "", "error: Cannot write " + subfolder + ": it is a directory.\n"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).containsExactlyInAnyOrder(folder.resolve("tyk.conf"), subfolder);
        }
    }

    @Test
    void namesADirectoryOnce() {
        assertThat(Run.of(commands, LITERAL, "translate", "-o", ".").err())
                .isEqualTo("error: Cannot write .: it is a directory.\n");
    }

    /** As {@code head} does after its last line. */
    @Test
    void aClosedPipeEndsQuietly() {
        assertThat(code("Broken pipe", "components", "gateway")).isEqualTo(List.of(0, ""));
        assertThat(code("Broken pipe", "translate")).isEqualTo(List.of(0, ""));
    }

    private List<Object> code(String failure, String... args) {
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(failure);
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(new ByteArrayInputStream(LITERAL.getBytes(UTF_8)), new StandardOutput(failing), err, false);
        return List.of(commands.run(console, args), err.toString(UTF_8));
    }

    private Path written(String name, String stdin, String verb) {
        Path file = folder.resolve(name);
        String[] args = (verb + " -o " + file).split(" ");
        Run run = Run.of(commands, stdin, args);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(file).isRegularFile();
        return file;
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
