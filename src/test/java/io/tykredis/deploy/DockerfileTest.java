package io.tykredis.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks of the Dockerfiles that need no build. */
class DockerfileTest {

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
    void followsTheRules(String name) throws IOException {
        List<String> instructions = instructions(name);

        assertThat(only(instructions, "FROM ")).matches("FROM \\S+[:@]\\S+").doesNotContain(":latest");
        assertThat(only(instructions, "USER ")).matches("USER [1-9]\\d*:[1-9]\\d*");
        assertThat(only(instructions, "ENTRYPOINT ")).startsWith("ENTRYPOINT [\"");
        assertThat(only(instructions, "EXPOSE ")).isEqualTo("EXPOSE 8080 9000");
        assertThat(only(instructions, "ENV ")).contains("QUARKUS_HTTP_HOST=0.0.0.0", "QUARKUS_MANAGEMENT_HOST=0.0.0.0");
        assertThat(only(instructions, "LABEL ").replaceAll("org.opencontainers.image.", ""))
                .contains(" title=", " description=", " licenses=\"Apache-2.0\"")
                .contains(" source=\"$SOURCE\"", " version=\"$VERSION\"", " revision=\"$REVISION\"");
        // A build argument from before FROM is unknown after it.
        assertThat(instructions.get(0)).startsWith("FROM ");
        assertThat(instructions).contains("ARG SOURCE=unknown", "ARG VERSION=unknown", "ARG REVISION=unknown");
        // The build runs no command, so it needs no shell, and the user owns no file of the program.
        assertThat(instructions).noneMatch(line -> line.startsWith("RUN ") || line.startsWith("ADD "));
        assertThat(copies(instructions)).allMatch(line -> line.startsWith("COPY --chown=0:0 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
    void copiesOnlyFilesOfTheContext(String name) throws IOException {
        List<String> context = Files.readAllLines(Path.of(".dockerignore"));

        assertThat(context).contains("*", "!target/quarkus-app", "!target/*-runner");
        assertThat(copies(instructions(name)).stream().map(line -> line.split(" ")[line.contains("--chmod") ? 3 : 2]))
                .allMatch(path -> path.startsWith("target/quarkus-app/") || path.equals("target/*-runner"));
    }

    /** The image is that of Dockerfile.native, and its build has only what the context holds. */
    @Test
    void buildsFromACleanCheckout() throws IOException {
        List<String> both = instructions(Path.of("Dockerfile"));
        int image = both.lastIndexOf(only(instructions("Dockerfile.native"), "FROM "));
        assertThat(image).isPositive();
        assertThat(both.subList(image, both.size()).stream()
                        .map(line -> line.replace("--from=build ", "").replace("/build/target", "target")))
                .containsExactlyElementsOf(instructions("Dockerfile.native"));

        List<String> context = Files.readAllLines(Path.of(".dockerignore"));
        assertThat(copies(both.subList(0, image))).allSatisfy(line -> {
            List<String> words = List.of(line.split(" "));
            assertThat(words.subList(2, words.size() - 1)).allSatisfy(path -> {
                assertThat(context).contains("!" + path);
                assertThat(Path.of(path)).exists();
            });
        });
    }

    /** Runs on every JDK that the README names. */
    @Test
    void ciRunsTheCommandOfTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String command = readme.substring(readme.indexOf("<!-- What CI runs"))
                .split("```sh\n", 2)[1]
                .split("\n```", 2)[0];
        assertThat(Files.readString(Path.of(".github", "workflows", "ci.yml")))
                .contains("- run: " + command + "\n", "java: [\"17\", \"25\"]", "- run: .ci/run\n");
    }

    private static List<String> copies(List<String> instructions) {
        List<String> copies =
                instructions.stream().filter(line -> line.startsWith("COPY ")).toList();
        assertThat(copies).isNotEmpty();
        return copies;
    }

    private static String only(List<String> instructions, String start) {
        List<String> found =
                instructions.stream().filter(line -> line.startsWith(start)).toList();
        assertThat(found).as(start).hasSize(1);
        return found.get(0);
    }

    private static List<String> instructions(String name) throws IOException {
        return instructions(Path.of("src", "main", "docker", name));
    }

    private static List<String> instructions(Path file) throws IOException {
        String text = Files.readString(file);
        return text.replaceAll("(?m)^#.*\n", "")
                .replaceAll("\\\\\n\\s*", "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
