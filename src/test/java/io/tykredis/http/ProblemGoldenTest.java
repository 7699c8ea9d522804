package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bad body in {@code problems} against the answer beside it. Whatever is secret there says "canary". */
@QuarkusTest
class ProblemGoldenTest {

    private static final Path PROBLEMS = Goldens.folder("problems");

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void explainsWhatIsWrong(Path body) {
        // When
        Response response = post(body);
        String answer = response.statusLine() + "\n" + response.asString();
        // Then
        assertThat(response.statusCode()).isIn(400, 422);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        assertThat(answer).doesNotContain("canary");
        assertThat(post(body).asString()).isEqualTo(response.asString());
        Goldens.check(golden(body), answer.getBytes(UTF_8));
    }

    @Test
    void everyProblemHasItsBody() {
        // Given
        List<Path> expected =
                bodyFiles().stream().map(ProblemGoldenTest::golden).toList();
        // Then
        Goldens.checkOrphans(Goldens.files(PROBLEMS, ".problem"), expected);
    }

    static Stream<Arguments> bodies() {
        return bodyFiles().stream().map(body -> Arguments.of(Named.of(Goldens.stem(body, ".json"), body)));
    }

    private static List<Path> bodyFiles() {
        return Goldens.files(PROBLEMS, ".json");
    }

    private static Path golden(Path body) {
        return PROBLEMS.resolve(Goldens.stem(body, ".json") + ".problem");
    }

    private static Response post(Path body) {
        return given().contentType("application/json").body(Goldens.bytes(body)).post("/v1/translations");
    }
}
