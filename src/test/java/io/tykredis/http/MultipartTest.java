package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Files as {@code curl -F file=@NAME} sends them. */
@QuarkusTest
class MultipartTest {

    private static final byte[] GATEWAY =
            "{\"storage\": {\"type\": \"redis\", \"addrs\": [\"redis:6379\"]}}".getBytes(UTF_8);
    private static final byte[] PUMP =
            "{\"analytics_storage_config\":\n  {\"addrs\": [\"other:6379\"], \"use_ssl\": true}}".getBytes(UTF_8);

    @Test
    void severalFiles() {
        given().multiPart("file", "tyk.conf", GATEWAY)
                .multiPart("file", "../confs/pump.conf", PUMP)
                .multiPart("tykVersion", "5.3.0")
                .post("/v1/imports")
                .then()
                .statusCode(200)
                .body("spec.tykVersion", equalTo("5.3.0"))
                .body("sources.form", hasItems("component-file"))
                .body("components.component", hasItems("gateway", "pump"))
                .body("components.find { it.component == 'pump' }.spec.topology.endpoint", equalTo("other:6379"))
                .body("diagnostics.find { it.code == 'parity-endpoints' }.file", equalTo("../confs/pump.conf"))
                .body("diagnostics.find { it.code == 'parity-endpoints' }.line", equalTo(2));
    }

    @Test
    void areLinted() {
        given().multiPart("file", "pump.conf", PUMP)
                .multiPart("tykVersion", "5.0.0")
                .post("/v1/lint?strict=false")
                .then()
                .statusCode(200);
    }

    @Test
    void aFieldWithoutAFileIsNamed() {
        problem(given().multiPart("config", "x").post("/v1/imports").then(), 422)
                .body("errors[0].pointer", equalTo("/config"));
    }

    @Test
    void binaryFilesAreNamed() {
        problem(
                        given().multiPart("file", "dump.rdb", new byte[] {0, 1, (byte) 0xFF})
                                .post("/v1/imports")
                                .then(),
                        422)
                .body("errors[0].code", equalTo("unreadable-form"))
                .body("errors[0].file", equalTo("dump.rdb"));
    }

    @Test
    void aFormThatEndsEarlyIsABadRequest() {
        String start = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"tyk.conf\"\r\n\r\n{";
        problem(
                        given().contentType("multipart/form-data; boundary=b")
                                .body(start.getBytes(UTF_8))
                                .post("/v1/imports")
                                .then(),
                        400)
                .body("detail", containsString("complete multipart form"));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status).contentType("application/problem+json");
    }
}
