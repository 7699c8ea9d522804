package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.tykredis.golden.Case;
import io.tykredis.golden.Goldens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests in {@code exchanges} with their answers: status, headers, and the body or its beginning. */
@QuarkusTest
class ExchangeGoldenTest {

    static List<Path> files() {
        return Goldens.files("exchanges");
    }

    @ParameterizedTest
    @MethodSource("files")
    void matchesTheGolden(Path file) {
        check(file);
    }

    static void check(Path file) {
        Goldens.check(
                file, Case.of(file).stream().map(ExchangeGoldenTest::answered).collect(joining("\n")));
    }

    /** The packaged program sends more headers with these files. */
    @ParameterizedTest
    @ValueSource(strings = {"", "swagger-ui-bundle.js", "swagger-ui.css"})
    void servesSwaggerUiStrictly(String file) {
        given().get("/swagger-ui/" + file)
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", startsWith("default-src 'none'"));
    }

    private static String answered(Case each) {
        try {
            return each.answeredBy(Exchange.of(each).answer()).text();
        } catch (IOException e) {
            throw new UncheckedIOException(each.name(), e);
        }
    }
}
