package io.tykredis.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the Terraform module. */
class ModuleTest {

    @Test
    void areFormatted() throws IOException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "terraform"))),
                "Terraform is not installed.");

        Process terraform = new ProcessBuilder("terraform", "fmt", "-check", "-recursive", "terraform")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(new String(terraform.getInputStream().readAllBytes(), UTF_8)).isEmpty();
        assertThat(terraform.onExit().join().exitValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"elasticache-cluster", "elasticache-replication-group"})
    void usesOnlyDeclaredVariables(String example) throws IOException {
        String variables = Files.readString(Path.of("terraform/variables.tf"));
        String module = Files.readString(Path.of("terraform/examples", example, "main.tf"))
                .split("module \"tyk_redis\"")[1];

        assertThat(Pattern.compile("(?m)^  (?!source )(\\w+) += ")
                        .matcher(module)
                        .results())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(variables).contains("variable \"" + found.group(1) + "\" {"));
    }
}
