package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.tykredis.golden.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each curl command in the README and in docs/reference has the answer in the block after it. */
@QuarkusTest
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern CURL = Pattern.compile("^curl ", Pattern.MULTILINE);
    private static final Pattern EXAMPLE = Pattern.compile("""
            (```sh
            curl -s '?http://localhost:8080([^' ]*)'?(?: -H 'Content-Type: application/json' -d '([^']*)')?
            ```

            ```\\w+
            ).*?```
            """, Pattern.DOTALL);

    static List<Path> documents() throws IOException {
        try (Stream<Path> reference = Files.list(Path.of("docs", "reference"))) {
            return Stream.concat(Stream.of(README), reference)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void answersAsDocumented(Path document) throws IOException {
        String text = Files.readString(document);
        Matcher example = EXAMPLE.matcher(text);
        StringBuilder actual = new StringBuilder();
        int count = 0;
        for (; example.find(); count++) {
            String answer = answer(example.group(2), example.group(3));
            example.appendReplacement(actual, Matcher.quoteReplacement(example.group(1) + answer + "```\n"));
        }
        example.appendTail(actual);

        assertThat(count).as("curl commands with an answer").isEqualTo((int)
                CURL.matcher(text).results().count());
        Goldens.check(document, actual.toString());
    }

    private static String answer(String path, @Nullable String body) {
        RequestSpecification request = given().urlEncodingEnabled(false);
        return (body == null
                        ? request.get(path)
                        : request.contentType("application/json").body(body).post(path))
                .asString();
    }

    @Test
    void fitsOneHundredAndFiftyLines() throws IOException {
        assertThat(Files.readString(README).lines()).hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void namesEveryComponent() throws IOException {
        List<String> rows = Files.readString(README)
                .lines()
                .filter(line -> line.startsWith("|"))
                .toList();
        List<Map<String, String>> components =
                given().get("/v1/components").jsonPath().getList("components");
        for (Map<String, String> component : components) {
            assertThat(rows).anySatisfy(row -> assertThat(row)
                    .startsWith("| " + component.get("title") + " | `" + component.get("name") + "`")
                    .contains("| `" + component.get("file") + "` |", "| `" + component.get("envPrefix") + "` |")
                    .endsWith("| " + component.get("oldestVersion") + " to " + component.get("newestVersion") + " |"));
        }
    }
}
