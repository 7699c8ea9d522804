package io.tykredis.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line and the system around it. {@link CommandGoldenTest} shows the commands. */
@QuarkusTest
class CommandLineTest {

    private static final String SPEC =
            "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}, \"password\": \"s3cret\","
                    + " \"tls\": {\"insecureSkipVerify\": true}}";

    @Inject
    CommandTree commands;

    /** With LC_ALL=C, the JVM cannot encode names outside ASCII. */
    @Test
    void explainsAFileNameThatTheLocaleCannotEncode() {
        Run run = Run.of(commands, "", "lint", "a\0b");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("The locale cannot represent an argument, such as a file name. Set LC_ALL=C.UTF-8");
    }

    @Test
    void colorsOnlyDiagnosticsOnATerminal() {
        Run colored = Run.of(commands, true, SPEC, "translate");
        Run plain = Run.of(commands, false, SPEC, "translate");

        assertThat(colored.err()).contains("\u001b[");
        assertThat(colored.err().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain.err());
        assertThat(colored.out()).isEqualTo(plain.out()).doesNotContain("\u001b");
    }

    /** A pipe is closed by {@code head} after its last line. */
    @ParameterizedTest
    @CsvSource({"Broken pipe, 0, ''", "No space left on device, 3, error: No space left on device"})
    void endsIfNothingMoreCanBeWritten(String failure, int code, String error) {
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(failure);
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream out = code == 0 ? new StandardOutput(failing) : failing;

        int ended = commands.run(new Console(InputStream.nullInputStream(), out, err, false), "components", "gateway");

        assertThat(ended).isEqualTo(code);
        assertThat(err.toString(UTF_8).strip()).isEqualTo(error);
    }

    @Test
    void aUsageErrorIsReportedBeforeTheInputIsRead() {
        InputStream untouchable = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("the input was read");
            }
        };
        Console console = new Console(untouchable, new ByteArrayOutputStream(), new ByteArrayOutputStream(), false);

        assertThat(commands.run(console, "translate", "-c", "gatewy")).isEqualTo(2);
        assertThat(commands.run(console, "translate", "-f", "enf")).isEqualTo(2);
    }

    /** The link of >(…) in a shell, whose target has no path. */
    @Test
    void writesToAPipe() throws Exception {
        Process reader = new ProcessBuilder("cat").start();
        Path pipe = Path.of("/proc/" + reader.pid() + "/fd/0");
        assertThat(Files.readSymbolicLink(pipe).toString()).startsWith("pipe:");

        Run run = Run.of(commands, SPEC, "translate", "-c", "gateway", "-o", pipe.toString());

        reader.getOutputStream().close();
        assertThat(run.code()).isZero();
        assertThat(new String(reader.getInputStream().readAllBytes(), UTF_8)).contains("s3cret");
        assertThat(reader.waitFor()).isZero();
    }

    @Test
    void aFileThatIsNotUtf8IsNotFixed(@TempDir Path folder) throws IOException {
        byte[] latin = {'A', '=', (byte) 0xE9, '\n'};
        Path file = Files.write(folder.resolve("latin.env"), latin);

        assertThat(Run.of(commands, "", "lint", "--fix", file.toString()).code())
                .isEqualTo(1);
        assertThat(file).hasBinaryContent(latin);
    }

    @Test
    void completionKnowsCommandsAndFormats(@TempDir Path folder) throws IOException, InterruptedException {
        String script = Run.of(commands, "", "completion").out();
        Path file = Files.writeString(folder.resolve("completion"), script);

        Process bash = new ProcessBuilder("bash", "-c", "source \"$1\" && complete -p tyk-redis", "-", file.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(bash.waitFor()).isZero();
        assertThat(script).contains("translate", "docker-env", "gateway");
    }

    @ParameterizedTest
    @CsvSource({"'', true", "serve, true", "--no-color serve, true", "serve --help, false", "translate, false"})
    void servesWithoutACommand(String words, boolean serves) {
        assertThat(Main.serves(words.isEmpty() ? new String[0] : words.split(" ")))
                .isEqualTo(serves);
    }
}
