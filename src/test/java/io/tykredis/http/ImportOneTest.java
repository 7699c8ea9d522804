package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One component's file or variables. */
@QuarkusTest
class ImportOneTest {

    @Test
    void aFileHasItsPlacesFromItsOwnRoot() {
        given().contentType("application/json")
                .body("{\"storage\": {\"type\": \"redis\", \"hosts\": {\"redis\": \"6379\"}}}")
                .post("/v1/imports/gateway")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("spec.topology.endpoint", equalTo("redis:6379"))
                .body("spec.components.gateway.size()", equalTo(0))
                .body("diagnostics.code", contains("deprecated-key"))
                .body("diagnostics.pointer", contains("/storage/hosts"));
    }

    @Test
    void anEnvFileHasItsPlacesByName() {
        given().contentType("text/plain")
                .body(
                        "export TYK_MDCB_STORAGE_ADDRS='redis:6379'\r\nTYK_MDCB_STORAGE_DATABSE=1\r\nTYK_GW_STORAGE_HOST=x\r\n")
                .post("/v1/imports/sink")
                .then()
                .statusCode(200)
                .body("spec.topology.endpoint", equalTo("redis:6379"))
                .body("diagnostics.code", contains("unknown-key"))
                .body("diagnostics.pointer", contains("/TYK_MDCB_STORAGE_DATABSE"));
    }

    @Test
    void whatNobodySaysIsBuiltIn() {
        given().contentType("text/plain")
                .body("")
                .post("/v1/imports/pump")
                .then()
                .statusCode(200)
                .body("spec.topology.endpoint", equalTo("127.0.0.1:6379"))
                .body("diagnostics.code", contains("built-in-address"));
    }

    @Test
    void strictMindsWarnings() {
        String file = "{\"storage\": {\"type\": \"redis\", \"hosts\": {\"redis\": \"6379\"}}}";
        given().contentType("application/json")
                .body(file)
                .post("/v1/imports/gateway?strict=true")
                .then()
                .statusCode(422)
                .body("errors.code", contains("deprecated-key"));
        given().contentType("application/json")
                .body(file.replace("hosts\": {\"redis\": \"6379\"}", "addrs\": [\"redis:6379\"]"))
                .post("/v1/imports/gateway?strict=true")
                .then()
                .statusCode(200)
                .body("diagnostics", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | [] | 422 | wrong-type",
                "application/json | {\"storage\": {\"password\": \"canary\",}} | 400 | json-syntax",
                "application/json | {/* canary */} | 400 | json-syntax",
                "text/plain | TYK_GW_STORAGE_PASSWORD=\"canary | 400 | env-syntax",
                "application/json | {\"storage\": {\"type\": \"redis\", \"addrs\": [\"canary@redis\"]}} | 422 | unusable-value"
            })
    void saysWhatIsWrong(String type, String body, int status, String code) {
        given().contentType(type)
                .body(body)
                .post("/v1/imports/gateway")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.code", hasItem(code))
                .body(not(containsString("canary")));
    }

    @Test
    void anotherContentTypeOrComponentOrParameterIsRefused() {
        given().contentType("application/xml")
                .body("<a/>")
                .post("/v1/imports/gateway")
                .then()
                .statusCode(415);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/imports/gatewy")
                .then()
                .statusCode(404);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/imports?format=env")
                .then()
                .statusCode(400);
    }

    @Test
    void lintTakesASpecOrConfigurationsNotBoth() {
        given().contentType("application/json")
                .body("{\"spec\": {\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"r:1\"}}, \"env\": {}}")
                .post("/v1/lint")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/env"));
    }
}
