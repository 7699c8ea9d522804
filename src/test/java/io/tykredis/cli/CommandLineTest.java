package io.tykredis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CommandLineTest {

    private static final String CLEAN =
            "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}, \"tls\": {}}";
    private static final String WARNING = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"},"
            + " \"tls\": {\"insecureSkipVerify\": true}}";
    private static final String ERROR =
            "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [\"n1:6379\", \"n2:6379\", \"n3:6379\"]}, \"database\": 2}";
    private static final Map<String, String> SPECS = Map.of(
            "CLEAN",
            CLEAN,
            "WARNING",
            WARNING,
            "ERROR",
            ERROR,
            "MISSPELT",
            CLEAN.replace("tls", "tsl"),
            "HALF",
            "{",
            "EMPTY",
            "");

    @Inject
    CommandTree commands;

    @Inject
    Components components;

    @TempDir
    Path folder;

    /** With LC_ALL=C, the JVM cannot encode names outside ASCII. */
    @ParameterizedTest
    @ValueSource(strings = {"translate", "lint"})
    void explainsAFileNameThatTheLocaleCannotEncode(String verb) {
        Run run = Run.of(commands, "", verb, "a\0b");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("The locale cannot represent an argument, such as a file name. Set LC_ALL=C.UTF-8");
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/cases/CommandLineTest.exitCodeFollowsTheCause.csv",
            delimiter = '|',
            quoteCharacter = '`')
    void exitCodeFollowsTheCause(int code, @Nullable String error, String spec, @Nullable String words) {
        String reported = error == null ? "" : error;
        String[] args = words == null ? new String[0] : words.split(" ");
        Run run = Run.of(commands, SPECS.get(spec), args);

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).contains(reported);
        assertThat(run.err().isEmpty()).isEqualTo(reported.isEmpty());
        boolean data = code == 0;
        boolean findings = args.length > 0 && args[0].equals("lint") && code == 1;
        assertThat(run.out().isEmpty()).isNotEqualTo(data || findings);
    }

    @Test
    void lintAcceptsConfigurations() {
        String file = "{\"storage\": {\"type\": \"redis\", \"addrs\": [\"a:1\"], \"hots\": 1}}";

        for (Run run : List.of(
                Run.of(commands, "{\"configs\": {\"gateway\": " + file + "}}", "lint"),
                Run.of(commands, file, "lint", "--component", "gateway"))) {
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).contains("[unknown-key]", "\"hots\"");
        }
        String env = "TYK_GW_STORAGE_HOTS=1\n";
        for (Run run :
                List.of(Run.of(commands, env, "lint", "-c", "gateway", "--env-file"), Run.of(commands, env, "lint"))) {
            assertThat(run.out()).contains("TYK_GW_STORAGE_HOTS");
        }
    }

    @Test
    void diagnosticsHaveMessageAndFix() {
        assertThat(Run.of(commands, WARNING, "translate").err()).isEqualTo("""
                warning: tls-insecure at /tls/insecureSkipVerify
                  "insecureSkipVerify" is true. The component does not verify the certificate, so an attacker on the network can impersonate Redis and read passwords.
                  Fix: Set "caFile" to the CA that signed the certificate, and remove "insecureSkipVerify".
                """);
    }

    @Test
    void colorsOnlyDiagnosticsOnATerminal() {
        Run colored = Run.of(commands, true, WARNING, "translate");
        Run plain = Run.of(commands, false, WARNING, "translate");

        assertThat(colored.err()).contains("\u001b[");
        assertThat(colored.err().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain.err());
        assertThat(colored.out()).isEqualTo(plain.out()).doesNotContain("\u001b");
    }

    @Test
    void filesAreReadAndWritten() throws IOException {
        Path spec = Files.writeString(folder.resolve("spec.json"), CLEAN);
        Path output = folder.resolve("tyk.conf");

        Run run = Run.of(commands, "", "translate", "-c", "gateway", "-o", output.toString(), spec.toString());

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(output)
                .hasContent(
                        Run.of(commands, CLEAN, "translate", "-c", "gateway").out());
    }

    @Test
    void aFailureKeepsTheOutputFile() throws IOException {
        Path output = Files.writeString(folder.resolve("tyk.conf"), "as it was");

        assertThat(Run.of(commands, ERROR, "translate", "-o", output.toString()).code())
                .isEqualTo(1);
        assertThat(output).hasContent("as it was");
    }

    @Test
    void writesAFolderForKustomize() throws IOException {
        Path into = folder.resolve("new/tyk-redis");
        String spec = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}, \"password\": \"pw\"}";
        Run run = Run.of(
                commands,
                spec,
                "translate",
                "-c",
                "gateway",
                "-f",
                "kubernetes",
                "--target=rel-gateway/gw",
                "--output-dir=" + into);

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(into.resolve("kustomization.yaml")).content().contains("kind: \"Component\"");
        assertThat(into.resolve("gateway-patch.yaml")).content().contains("name: \"rel-gateway\"");
        assertThat(Files.getPosixFilePermissions(into.resolve("gateway-secret.yaml")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void failsOnAFullDisk() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(new ByteArrayInputStream(CLEAN.getBytes(StandardCharsets.UTF_8)), full, err, false);

        assertThat(commands.run(console, "translate")).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("error: No space left on device\n");
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

    @Test
    void versionNamesProgramAndComponents() {
        Run run = Run.of(commands, "", "--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("(?s)tyk-redis \\d+\\.\\d+\\.\\d+.*").doesNotContain("$");
        for (ComponentTable table : components.all()) {
            assertThat(run.out()).contains("  " + table.name() + " " + table.newest() + "\n");
        }
    }

    @Test
    void helpListsCommandsAndExitCodes() {
        Run run = Run.of(commands, "", "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("translate ", "lint ", "components ", "schema ", "terraform ", "serve ", "completion ");
        for (ExitCode exit : ExitCode.values()) {
            assertThat(run.out()).containsPattern("\n  " + exit.code() + " ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"translate", "lint", "components", "diagnostics", "schema", "terraform", "serve", "completion"})
    void everyCommandHasHelp(String verb) {
        Run run = Run.of(commands, "", verb, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: tyk-redis " + verb);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void lintReportsForTheFormat() {
        String help = Run.of(commands, "", "lint", "--help").out().replaceAll("\\s+", " ");
        assertThat(help)
                .contains(
                        "--format adds the diagnostics of that output format", "Output format. Default: json. One of:");
    }

    @Test
    void completionKnowsCommandsAndFormats() throws IOException, InterruptedException {
        String script = Run.of(commands, "", "completion").out();
        Path file = Files.writeString(folder.resolve("completion"), script);

        Process bash = new ProcessBuilder("bash", "-c", "source \"$1\" && complete -p tyk-redis", "-", file.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(bash.waitFor()).isZero();
        assertThat(script).contains("translate", "docker-env", "gateway");
    }

    @Test
    void servesWithoutACommand() {
        assertThat(Main.serves()).isTrue();
        assertThat(Main.serves("serve")).isTrue();
        assertThat(Main.serves("--no-color", "serve")).isTrue();
        assertThat(Main.serves("serve", "--help")).isFalse();
        assertThat(Main.serves("translate")).isFalse();
        assertThat(Main.serves("--help")).isFalse();
    }
}
