package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each curl command in the README and in docs/reference has the answer in the block after it. */
@QuarkusTest
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final boolean UPDATE = "update".equals(System.getProperty("goldens"));
    private static final Pattern CURL = Pattern.compile("^curl ", Pattern.MULTILINE);
    private static final Pattern EXAMPLE = Pattern.compile("""
            ```sh
            curl -s '?http://localhost:8080([^' ]*)'?(?: -H 'Content-Type: application/json' -d '([^']*)')?
            ```

            ```\\w+
            (.*?)```
            """, Pattern.DOTALL);

    record Example(Path file, String text, String path, String body, String answer) {
        String answered(String other) {
            int end = text.lastIndexOf("```");
            return text.substring(0, end - answer.length()) + other + text.substring(end);
        }

        @Override
        public String toString() {
            return file.getFileName() + " " + path;
        }
    }

    static Stream<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Path file : documents()) {
            EXAMPLE.matcher(Files.readString(file))
                    .results()
                    .map(found -> example(file, found))
                    .forEach(examples::add);
        }
        return examples.stream();
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> reference = Files.list(Path.of("docs", "reference"))) {
            return Stream.concat(Stream.of(README), reference.filter(file -> file.toString()
                            .endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void answersAsDocumented(Example example) throws IOException {
        // When
        String answer = send(example).asString();
        // Then
        if (UPDATE) {
            String text = Files.readString(example.file());
            Files.writeString(example.file(), text.replace(example.text(), example.answered(answer)));
        }
        assertThat(answer).isEqualTo(example.answer());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyCurlHasItsAnswer(Path document) throws IOException {
        assertThat(examples().filter(example -> example.file().equals(document)))
                .hasSize(
                        (int) CURL.matcher(Files.readString(document)).results().count());
    }

    @Test
    void fitsOneHundredAndFiftyLines() throws IOException {
        assertThat(readme().lines()).hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void namesEveryComponent() throws IOException {
        // Given
        List<String> rows =
                readme().lines().filter(line -> line.startsWith("|")).toList();
        // When
        List<Map<String, String>> components =
                given().get("/v1/components").jsonPath().getList("components");
        // Then
        for (Map<String, String> component : components) {
            assertThat(rows).anySatisfy(row -> assertThat(row)
                    .startsWith("| " + component.get("title") + " | `" + component.get("name") + "`")
                    .contains("| `" + component.get("file") + "` |", "| `" + component.get("envPrefix") + "` |")
                    .endsWith("| " + component.get("oldestVersion") + " to " + component.get("newestVersion") + " |"));
        }
    }

    private static Response send(Example example) {
        RequestSpecification request = given().urlEncodingEnabled(false);
        return example.body() == null
                ? request.get(example.path())
                : request.contentType("application/json").body(example.body()).post(example.path());
    }

    private static Example example(Path file, MatchResult found) {
        return new Example(file, found.group(), found.group(1), found.group(2), found.group(3));
    }

    private static String readme() throws IOException {
        return Files.readString(README);
    }
}
