package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Nothing that only a test selects is part of the product. */
@QuarkusTest
class FiveComponentsTest {

    @Test
    void listed() {
        given().get("/v1/components")
                .then()
                .statusCode(200)
                .body("components.name", contains("dashboard", "gateway", "mdcb", "pump", "tib"));
    }
}
