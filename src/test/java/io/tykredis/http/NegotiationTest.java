package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.tykredis.catalog.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Content negotiation, and the errors for unknown paths, media types and parameters. */
@QuarkusTest
class NegotiationTest {

    private static final String SPEC = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}}";
    private static final String COMPONENTS = String.join(", ", Tables.names());

    @ParameterizedTest
    @CsvSource({
        "*/*, application/json",
        "application/json, application/json",
        "'text/html, */*;q=0.1', application/json",
        "text/plain, text/plain;charset=UTF-8",
        "'application/json;q=0.5, text/plain', text/plain;charset=UTF-8",
        "application/json;charset=utf-8, application/json",
        "text/plain;charset=UTF-8, text/plain;charset=UTF-8"
    })
    void acceptSelectsTheFormat(String accept, String contentType) {
        posting()
                .header("Accept", accept)
                .post("/v1/translations/gateway")
                .then()
                .statusCode(200)
                .header("Content-Type", contentType)
                .header("Cache-Control", "no-store")
                .header("Translation-Diagnostics", "error=0, warning=0, info=0");
    }

    @Test
    void yamlSelectsKubernetes() {
        posting()
                .accept("application/yaml")
                .post("/v1/translations/gateway")
                .then()
                .statusCode(200)
                .body(containsString("kind: \"Deployment\""));
    }

    @ParameterizedTest
    @CsvSource({
        "'*/*', '', application/json, '{'",
        "'text/plain', '', text/plain;charset=UTF-8, '-:1:'",
        "'application/sarif+json, application/json;q=0.5', '', application/sarif+json, '{'",
        "'application/xml', '', application/xml, '<?xml'",
        "'application/xml', '?report=github', text/plain;charset=UTF-8, '::'",
        "'image/png', '?report=junit', application/xml, '<?xml'"
    })
    void acceptSelectsTheReport(String accept, String query, String contentType, String start) {
        posting("{\"storage\": {\"type\": \"redis\", \"addrs\": [\"r:1\"], \"hots\": 1}}")
                .header("Accept", accept)
                .post("/v1/lint" + query)
                .then()
                .statusCode(200)
                .header("Content-Type", contentType)
                .header("Cache-Control", "no-store")
                .body(startsWith(start));
    }

    @Test
    void anUnknownReportIsA406() {
        posting("{\"storage\": {}}")
                .header("Accept", "image/png")
                .post("/v1/lint")
                .then()
                .statusCode(406)
                .body("detail", containsString("application/sarif+json"));
        posting("{\"storage\": {}}").post("/v1/lint?report=html").then().statusCode(400);
    }

    @Test
    void explainRequiresJson() {
        posting().post("/v1/translations?explain=true&format=env").then().statusCode(400);
    }

    @Test
    void theFormatParameterHasPriority() {
        posting()
                .header("Accept", "application/json")
                .queryParam("format", "env")
                .post("/v1/translations/gateway")
                .then()
                .statusCode(200)
                .body(containsString("\nTYK_GW_STORAGE_TYPE=redis\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/translations", "/v1/translations/gateway"})
    void anUnsupportedMediaTypeIsA406(String path) {
        posting()
                .header("Accept", "image/png")
                .post(path)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("detail", allOf(containsString("application/json"), containsString("text/plain")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/translations/gatewy", "/v1/imports/gatewy", "/v1/merges/gatewy", "/v1/components/gatewy"})
    void anUnknownComponentIsA404ThatListsThem(String path) {
        (path.startsWith("/v1/components") ? given().get(path) : posting().post(path))
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", allOf(containsString("\"gateway\""), containsString(COMPONENTS)));
    }

    @Test
    void anUnknownPathIsA404ThatListsThePaths() {
        given().get("/v1/translation")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", allOf(containsString("/v1/translations"), containsString("/swagger-ui")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/translations", "/v1/lint"})
    void aBodyThatIsTooLargeIsA413(String path) {
        given().contentType("application/json")
                .body(" ".repeat(1 << 20) + SPEC)
                .post(path)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("detail", containsString("1048576 bytes"));
        posting().post("/v1/translations").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/cases/NegotiationTest.anUnknownQueryParameterOrValueIsA400ThatNamesTheAccepted.csv",
            quoteCharacter = '\'')
    void anUnknownQueryParameterOrValueIsA400ThatNamesTheAccepted(String path, String query, String accepted) {
        posting()
                .post(path + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(accepted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?chart=3.0.0", "?format=env&chart=3.0.0", "/gateway?chart=3.0.0&format=kubernetes"})
    void aChartVersionRequiresHelm(String query) {
        posting()
                .post("/v1/translations" + query)
                .then()
                .statusCode(400)
                .body("detail", startsWith("A chart version requires format=helm"));
    }

    @Test
    void aRepeatedQueryParameterIsA400() {
        posting()
                .post("/v1/translations?format=json&format=env")
                .then()
                .statusCode(400)
                .body("detail", containsString("is repeated"));
    }

    private static RequestSpecification posting() {
        return posting(SPEC);
    }

    private static RequestSpecification posting(String body) {
        return given().contentType("application/json").body(body);
    }
}
