package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.tykredis.cli.Program;
import io.tykredis.golden.Goldens;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    @Test
    void callsWithAndWithoutTheToken() {
        ExchangeGoldenTest.check(Goldens.file("exchanges/token/calls.txt"));
        given().get("/swagger-ui/").then().statusCode(200);
    }

    @Test
    void healthAndMetricsArePublic() {
        given().get(health).then().statusCode(200).body("status", equalTo("UP"));
        given().get(metrics).then().statusCode(200);
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
