package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.tykredis.cli.Program;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a token set, only public paths are answered without it. */
@QuarkusTest
@TestProfile(AccessSlowTest.WithToken.class)
class AccessSlowTest {

    private static final String TOKEN = "canary-7f3a.b~c+d/e==";

    public static class WithToken implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("translator.auth.token", TOKEN);
        }
    }

    @TestHTTPResource(value = "/health", management = true)
    URL health;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @ParameterizedTest
    @ValueSource(strings = {"/v1/components", "/v1/schema", "/v1/translations", "/nowhere"})
    void rejectsCallsWithoutTheToken(String path) {
        given().get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer realm=\"tyk-redis-translator\"")
                .header("Cache-Control", containsString("no-store"))
                .body("title", equalTo("Unauthorized"))
                .body(not(containsString("canary")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer wrong",
                "Bearer",
                "Bearer ",
                "Bearer canary-7f3a.b~c+d/e=",
                "Bearer canary-7f3a.b~c+d/e===",
                "Basic canary-7f3a.b~c+d/e==",
                "canary-7f3a.b~c+d/e=="
            })
    void rejectsAWrongToken(String authorization) {
        given().header("Authorization", authorization)
                .get("/v1/components")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                .body(not(containsString("canary")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer " + TOKEN, "bearer " + TOKEN, "Bearer  " + TOKEN})
    void acceptsTheToken(String authorization) {
        given().header("Authorization", authorization)
                .get("/v1/components")
                .then()
                .statusCode(200);
    }

    @Test
    void healthMetricsAndDescriptionArePublic() {
        given().get(health).then().statusCode(200).body("status", equalTo("UP"));
        given().get(metrics).then().statusCode(200);
        given().get("/openapi").then().statusCode(200);
        given().get("/swagger-ui/").then().statusCode(200);
    }

    @Test
    void thePageIsPublic() {
        given().get("/").then().statusCode(200);
        given().get("/page.js").then().statusCode(200);
    }

    @Test
    void terraformsScriptSendsTheToken() throws IOException {
        Program script = new Program(
                List.of("sh", "terraform/tyk-redis-external.sh", "http://localhost:" + RestAssured.port), Map.of());
        String query =
                "{\"spec\": \"{\\\"topology\\\": {\\\"mode\\\": \\\"standalone\\\", \\\"endpoint\\\": \\\"r:1\\\"}}\"}";

        assertThat(script.with(Map.of("TYK_REDIS_TOKEN", TOKEN)).run(query).code())
                .isZero();
        assertThat(script.run(query).err()).startsWith("error: The token is missing. Send the header \"Auth");
        assertThat(script.with(Map.of("TYK_REDIS_TOKEN", "wrong")).run(query).err())
                .startsWith("error: The token is wrong.");
    }
}
