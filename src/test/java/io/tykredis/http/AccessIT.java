package io.tykredis.http;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** The same tests with the packaged program, whose management port the tests do not know. */
@QuarkusIntegrationTest
@TestProfile(AccessSlowTest.WithToken.class)
class AccessIT extends AccessSlowTest {

    @Override
    @Test
    void healthMetricsAndDescriptionArePublic() {
        given().get("/openapi").then().statusCode(200);
        given().get("/swagger-ui/").then().statusCode(200);
    }
}
