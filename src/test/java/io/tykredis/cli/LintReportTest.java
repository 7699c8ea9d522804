package io.tykredis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form and exit code of lint's report, by options or by the project file. */
@QuarkusTest
class LintReportTest {

    /** One error, one warning and one note. */
    private static final String CONF = """
            {
              "storage": {
                "type": "redis",
                "addrs": ["redis:6379", "redis2:6379"],
                "password": "canary",
                "hots": 1,
                "optimisation_max_idle": 5
              }
            }
            """;

    @Inject
    CommandTree commands;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("tyk.conf"), CONF);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none                                        |                                     | 1 | 1 error, 1 warning, 1 note",
                "none                                        | --fail-on error --ignore ignored-addresses | 0 | 1 warning, 1 note",
                "none                                        | --ignore ignored-addresses --strict | 1 | 1 warning, 1 note",
                "none                                        | --ignore ignored-addresses --fail-on info --strict | 1 | 1 warning, 1 note",
                "none                                        | --select dead-key --strict           | 0 | 1 note",
                "none                                        | --select dead-key --fail-on info     | 1 | 1 note",
                "none                                        | --select dead-key,unknown-key --ignore dead-key | 0 | 1 warning",
                "ignore: [ignored-addresses, unknown-key]    |                                     | 0 | 1 note",
                "ignore: [ignored-addresses, unknown-key]    | --ignore dead-key                    | 1 | 1 error, 1 warning",
                "select: unknown-key                         |                                     | 0 | 1 warning",
                "fail-on: info                               | --select dead-key                    | 1 | 1 note",
                "'# nothing'                                 |                                     | 1 | 1 error, 1 warning, 1 note",
                "fail-on: maybe                              |                                     | 2 | Severities: error, warning, info.",
                "ignore: [no-such-code]                      |                                     | 2 | Unknown code",
                "ingore: [dead-key]                          |                                     | 2 | Did you mean \"ignore\"?",
                "'- a'                                       |                                     | 2 | Write one map of settings.",
                "'a: [b'                                     |                                     | 2 | not valid YAML",
                "report: xml                                 |                                     | 2 | Unknown report",
                "none                                        | --select unknown-kye                 | 2 | Did you mean \"unknown-key\"?",
                "none                                        | --report html                        | 2 | Reports: github, json, junit, sarif, text."
            })
    void countsFindingsAndFails(@Nullable String project, @Nullable String options, int code, String said)
            throws IOException {
        if (project != null) {
            Files.writeString(folder.resolve(ProjectFile.NAME), project + "\n");
        }
        Path below = Files.createDirectories(folder.resolve("a/b"));

        Run run = lint(below, options == null ? "" : options);

        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(code);
        assertThat(code == 2 ? run.err() : run.out()).contains(said);
        assertThat(run.err().isEmpty()).isEqualTo(code == 0);
        assertThat(run.out() + run.err()).doesNotContain("canary");
    }

    @Test
    void usesTheFormOfCompilerMessages() {
        assertThat(lint(folder, "--select unknown-key").out()).isEqualTo("""
                %s:6:5: warning: "hots" is not a setting of the Gateway, so it is ignored. [unknown-key]
                  6 |     "hots": ***,
                    |     ^~~~~~
                  Fix: Did you mean "hosts"? Otherwise remove it.
                1 warning.
                Assumed the newest release, because the input names none: Gateway 5.14.0.
                """.formatted(file));
    }

    @Test
    void theProjectFileSelectsTheReport() throws IOException {
        Files.writeString(folder.resolve(ProjectFile.NAME), "report: github\nselect: [unknown-key]\n");

        assertThat(lint(folder, "").out()).startsWith("::warning file=" + file + ",line=6,col=5,title=unknown-key::");
        assertThat(lint(folder, "--report json").out()).startsWith("{\n  \"diagnostics\": [");
    }

    @Test
    void aReportFileKeepsTheTextOnStandardError() throws IOException {
        Path report = folder.resolve("report.sarif");

        Run run = lint(folder, "--report sarif -o " + report);

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("warning: unknown-key at " + file + ":6:5 (gateway)", "Found 1 error");
        assertThat(Files.readString(report)).contains("\"version\": \"2.1.0\"", "\"startLine\": 6");
    }

    /** Unreadable input is a problem in the JSON form, and a finding in all others. */
    @Test
    void reportsUnreadableInput() throws IOException {
        Files.writeString(file, CONF.replace("\"redis\",", "\"redis\""));

        assertThat(lint(folder, "--report github").out())
                .startsWith("::error file=" + file + ",line=4,col=5,title=json-syntax::");
        assertThat(lint(folder, "").out())
                .contains(file + ":4:5: error: Unexpected string. [json-syntax]\n  4 |     \"addrs\"")
                .endsWith("1 error.\n");
        assertThat(lint(folder, "--report json")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("error: json-syntax");
        });
    }

    private Run lint(Path from, String options) {
        String words = "lint " + file + (options.isEmpty() ? "" : " " + options);
        return Run.of(commands, false, from, "", words.split(" +"));
    }
}
