package io.tykredis.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of the Terraform module. */
class ModuleTest {

    private static final Path MODULE = Path.of("terraform");

    @Test
    void areFormatted() throws IOException {
        assumeTrue(installed("terraform"), "Terraform is not installed.");

        Process terraform = new ProcessBuilder("terraform", "fmt", "-check", "-recursive", MODULE.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(new String(terraform.getInputStream().readAllBytes(), UTF_8)).isEmpty();
        assertThat(terraform.onExit().join().exitValue()).isZero();
    }

    @Test
    void usesOnlyDeclaredVariables() throws IOException {
        String variables = Files.readString(MODULE.resolve("variables.tf"));
        for (Path example : List.of(
                MODULE.resolve("examples/elasticache-cluster/main.tf"),
                MODULE.resolve("examples/elasticache-replication-group/main.tf"))) {
            String call = Files.readString(example);
            call.substring(call.indexOf("module \"tyk_redis\""))
                    .lines()
                    .filter(line -> line.matches("  \\w+ += .*") && !line.contains(" source "))
                    .map(line -> line.strip().split(" ")[0])
                    .filter(name -> !name.equals("source"))
                    .forEach(name -> assertThat(variables).contains("variable \"" + name + "\" {"));
        }
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
