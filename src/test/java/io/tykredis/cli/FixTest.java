package io.tykredis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lint --fix} changes the files. */
@QuarkusTest
class FixTest {

    private static final String PUMP = "{\r\n  \"analytics_storage_config\": {\r\n"
            + "    \"addrs\": [\"redis:6379\"],\r\n    \"use_ssl\" : true, \"ca_file\": \"/ca.crt\",\r\n"
            + "    \"optimisation_max_idle\": 100\r\n  },\r\n  \"other\": 1.00e2\r\n}";
    private static final String FIXED = "{\r\n  \"analytics_storage_config\": {\r\n"
            + "    \"addrs\": [\"redis:6379\"],\r\n    \"use_ssl\" : true, \"ssl_ca_file\": \"/ca.crt\"\r\n"
            + "  },\r\n  \"other\": 1.00e2\r\n}";

    @Inject
    CommandTree commands;

    @TempDir
    Path folder;

    private Path pump;
    private Path env;

    @BeforeEach
    void write() throws IOException {
        pump = Files.writeString(folder.resolve("pump.conf"), PUMP);
        env = Files.writeString(
                folder.resolve("pump.env"),
                "# The Pump\nTYK_PMP_ANALYTICSSTORAGECONFIG_PASSWRD='s3cret' # keep\nOTHER=1\n");
    }

    @Test
    void changesOnlyWhatItFixes() throws IOException {
        // Given
        Files.setPosixFilePermissions(env, PosixFilePermissions.fromString("rw-r-----"));
        // When
        Run run = Run.of(commands, "", "lint", "--fix", pump.toString(), env.toString());
        // Then
        assertThat(run.code()).isZero();
        assertThat(pump).hasContent(FIXED);
        assertThat(Files.readString(pump)).isEqualTo(FIXED);
        assertThat(Files.readString(env))
                .isEqualTo("# The Pump\nTYK_PMP_ANALYTICSSTORAGECONFIG_PASSWORD='s3cret' # keep\nOTHER=1\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(env)))
                .isEqualTo("rw-r-----");
        assertThat(run.out()).doesNotContain("foreign-key").doesNotContain("dead-key");
        assertThat(run.out() + run.err()).doesNotContain("s3cret");
    }

    @Test
    void showsADiffAndChangesNothing() throws IOException {
        // When
        Run run = Run.of(commands, "", "lint", "--fix", "--diff", env.toString());
        // Then
        assertThat(run.out())
                .isEqualTo(("--- a/%1$s\n+++ b/%1$s\n@@ -1,3 +1,3 @@\n # The Pump\n"
                                + "-TYK_PMP_ANALYTICSSTORAGECONFIG_PASSWRD='s3cret' # keep\n"
                                + "+TYK_PMP_ANALYTICSSTORAGECONFIG_PASSWORD='s3cret' # keep\n OTHER=1\n")
                        .formatted(env.toString().substring(1)));
        assertThat(env).content().contains("PASSWRD");
    }

    @Test
    void changesNothingASecondTime() throws IOException {
        // Given
        Run.of(commands, "", "lint", "--fix", pump.toString(), env.toString());
        // When
        Run again = Run.of(commands, "", "lint", "--fix", pump.toString(), env.toString());
        // Then
        assertThat(again.err()).doesNotContain("changed");
        assertThat(Files.readString(pump)).isEqualTo(FIXED);
    }

    @Test
    void fixesAFileOnceAndKeepsALinkToIt() throws IOException {
        // Given
        Path link = Files.createSymbolicLink(folder.resolve("link.env"), Path.of("pump.env"));
        Object inode = Files.getAttribute(env, "unix:ino");
        // When
        Run run = Run.of(commands, "", "lint", "--fix", link.toString(), env.toString(), folder + "/./pump.env");
        // Then
        assertThat(run.err()).containsOnlyOnce("changed " + link);
        assertThat(link).isSymbolicLink().content().contains("PASSWORD");
        assertThat(Files.getAttribute(env, "unix:ino"))
                .as("replaced in one step")
                .isNotEqualTo(inode);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(pump, env, link);
        }
    }

    @Test
    void keepsAFileThatIsNotUtf8() throws IOException {
        // Given
        byte[] latin = {'A', '=', (byte) 0xE9, '\n'};
        Files.write(env, latin);
        // When
        Run run = Run.of(commands, "", "lint", "--fix", env.toString());
        // Then
        assertThat(run.code()).isEqualTo(1);
        assertThat(env).hasBinaryContent(latin);
    }

    @Test
    void standardInputCannotBeChanged() {
        assertThat(Run.of(commands, PUMP, "lint", "--fix").code()).isEqualTo(2);
    }
}
