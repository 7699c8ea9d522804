package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LiveOffTest {

    @ParameterizedTest
    @ValueSource(strings = {"/v1/verifications", "/v1/discoveries"})
    void isOffUnlessSwitchedOn(String path) {
        for (String body : new String[] {
            "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"127.0.0.1:6379\"}}",
            "{}",
            "{",
            "{\"endpoint\": \"127.0.0.1:6379\"}"
        }) {
            given().contentType("application/json")
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", endsWith(":live-off"))
                    .body("detail", containsString("translator.live.enabled=true"));
        }
    }
}
