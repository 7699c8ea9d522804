package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Configurations as people have them, most of them broken or old, each against the answer beside it. */
@QuarkusTest
class ImportGoldenTest {

    private static final Path IMPORTS = Goldens.folder("imports");

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void answersAsBefore(Path body) {
        // When
        Response response = post(body, "/v1/imports");
        String answer = response.statusLine() + "\n" + response.asString();
        // Then
        assertThat(response.statusCode()).isIn(200, 400, 422);
        assertThat(post(body, "/v1/imports").asString()).isEqualTo(response.asString());
        assertThat(told(response)).doesNotContain("canary");
        Goldens.check(golden(body), answer.getBytes(UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void lintTellsTheSame(Path body) {
        // When
        Response imported = post(body, "/v1/imports");
        Response linted = post(body, "/v1/lint");
        // Then
        assertThat(told(linted)).doesNotContain("canary");
        Object diagnostics = imported.path("diagnostics");
        if (diagnostics != null) {
            assertThat(linted.statusCode()).isEqualTo(200);
            assertThat(linted.<Object>path("diagnostics")).isEqualTo(diagnostics);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void theSpecIsOneThatCanBeTranslated(Path body) {
        Response imported = post(body, "/v1/imports");
        if (imported.statusCode() == 200) {
            given().contentType("application/json")
                    .body(imported.<Object>path("spec"))
                    .post("/v1/translations")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void everyCodeAboutConfigurationsIsShown() {
        // Given
        Set<String> shown = new HashSet<>();
        bodyFiles().forEach(body -> {
            List<String> codes = post(body, "/v1/imports").path("diagnostics.code");
            shown.addAll(codes == null ? List.of() : codes);
        });
        // When
        List<String> ofConfigurations = given().get("/v1/diagnostics")
                .then()
                .extract()
                .path("diagnostics.findAll { it.example.bad.spec == null }.code");
        // Then
        assertThat(ofConfigurations).hasSizeGreaterThanOrEqualTo(25);
        assertThat(shown).containsAll(ofConfigurations);
    }

    @Test
    void everyAnswerHasItsBody() {
        List<Path> expected = bodyFiles().stream().map(ImportGoldenTest::golden).toList();
        Goldens.checkOrphans(Goldens.files(IMPORTS, ".answer"), expected);
        assertThat(expected).hasSizeGreaterThanOrEqualTo(40);
    }

    static Stream<Arguments> bodies() {
        return bodyFiles().stream().map(body -> Arguments.of(Named.of(Goldens.stem(body, ".json"), body)));
    }

    private static List<Path> bodyFiles() {
        return Goldens.files(IMPORTS, ".json");
    }

    private static Path golden(Path body) {
        return IMPORTS.resolve(Goldens.stem(body, ".json") + ".answer");
    }

    /** Everything but the spec, which carries passwords. */
    private static String told(Response response) {
        return response.statusCode() == 200 ? response.path("diagnostics").toString() : response.asString();
    }

    private static Response post(Path body, String path) {
        return given().contentType("application/json").body(Goldens.bytes(body)).post(path);
    }
}
