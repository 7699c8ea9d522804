package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StrictTest {

    private static final String CLEAN =
            "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}, \"tls\": {}}";
    private static final String WARNING = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"},"
            + " \"tls\": {\"insecureSkipVerify\": true}}";
    private static final String ERROR =
            "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [\"n1:6379\", \"n2:6379\", \"n3:6379\"]}, \"database\": 2}";
    private static final String ONE_COMPONENT = "{\"topology\": {\"mode\": \"sentinel\", \"masterName\": \"m\","
            + " \"sentinels\": [\"s1:26379\", \"s2:26379\", \"s3:26379\"]},"
            + " \"components\": {\"gateway\": {\"version\": \"2.9.2\"}, \"pump\": {}}}";

    @ParameterizedTest
    @ValueSource(strings = {"/v1/translations", "/v1/translations/gateway"})
    void aWarningPassesAndIsCounted(String path) {
        posting(WARNING)
                .post(path)
                .then()
                .statusCode(200)
                .header("Translation-Diagnostics", "error=0, warning=1, info=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/translations", "/v1/translations/gateway"})
    void strictMakesAWarningAProblem(String path) {
        posting(WARNING)
                .queryParam("strict", true)
                .post(path)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.code", contains("tls-insecure"))
                .body("errors.pointer", contains("/tls/insecureSkipVerify"))
                .body("diagnostics.code", contains("tls-insecure"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/translations", "/v1/translations/gateway"})
    void strictLetsCleanSpecsPass(String path) {
        posting(CLEAN).queryParam("strict", true).post(path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "env", "docker-env"})
    void anErrorIsAProblemInEveryFormat(String format) {
        posting(ERROR)
                .queryParam("format", format)
                .post("/v1/translations/gateway")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.code", contains("cluster-database"))
                .body("diagnostics.code", hasItem("cluster-database"));
    }

    @Test
    void anErrorOfOneComponentLeavesTheOthersAlone() {
        posting(ONE_COMPONENT)
                .post("/v1/translations")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("mode-not-in-version"));
        posting(ONE_COMPONENT).post("/v1/translations/gateway").then().statusCode(422);
        posting(ONE_COMPONENT).post("/v1/translations/pump").then().statusCode(200);
    }

    @Test
    void lintTellsOfErrorsWithoutFailing() {
        String body = "{\"spec\": " + ERROR + "}";
        posting(body).post("/v1/lint").then().statusCode(200).body("diagnostics.code", hasItem("cluster-database"));
        posting(body).queryParam("strict", true).post("/v1/lint").then().statusCode(422);
    }

    @Test
    void lintAndTranslationSayTheSame() {
        Object told = posting(WARNING).post("/v1/translations").then().extract().path("diagnostics");
        posting("{\"spec\": " + WARNING + "}")
                .post("/v1/lint")
                .then()
                .statusCode(200)
                .body("diagnostics", equalTo(told));
    }

    @Test
    void explainNamesPlaceReleasesAndEvidenceOfEveryKey() {
        posting("{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}, \"pool\": {\"maxActive\": 1},"
                        + " \"components\": {\"gateway\": {\"pool\": {\"maxActive\": 2}}}}")
                .queryParam("explain", true)
                .post("/v1/translations")
                .then()
                .statusCode(200)
                .body(
                        "components.gateway.explain.written.env",
                        hasItems("TYK_GW_STORAGE_ADDRS", "TYK_GW_STORAGE_MAXACTIVE", "TYK_GW_STORAGE_USESSL"))
                .body(
                        "components.gateway.explain.written.find { it.json == 'storage.addrs' }.pointer",
                        equalTo("/topology/endpoint"))
                .body(
                        "components.gateway.explain.written.find { it.json == 'storage.addrs' }.read[0].since",
                        equalTo("2.9.3"))
                .body("components.gateway.explain.written.evidence", not(hasItem("")))
                .body("components.gateway.explain.omitted.pointer", contains("/pool/maxActive"))
                .body("components.gateway.explain.omitted.reason", contains("overridden"));
    }

    @Test
    void explainNeedsJson() {
        posting(CLEAN)
                .queryParam("explain", true)
                .queryParam("format", "env")
                .post("/v1/translations")
                .then()
                .statusCode(400);
    }

    @Test
    void aCleanSpecHasNoDiagnostics() {
        posting(CLEAN).post("/v1/translations").then().statusCode(200).body("diagnostics", empty());
    }

    private static RequestSpecification posting(String body) {
        return given().contentType(ContentType.JSON).body(body);
    }
}
