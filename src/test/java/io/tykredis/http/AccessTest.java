package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.tykredis.cli.Program;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(AccessTest.WithToken.class)
class AccessTest {

    private static final String TOKEN = "canary-7f3a.b~c+d/e==";

    public static class WithToken implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(AccessToken.VALUE, TOKEN);
        }
    }

    @TestHTTPResource(value = "/health", management = true)
    URL health;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"/v1/components", "/v1/schema", "/v1/translations", "/nowhere"})
    void withoutTheTokenThereIsNothing(String path) {
        given().get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer realm=\"tyk-redis-translator\"")
                .header("Cache-Control", containsString("no-store"))
                .body("title", equalTo("No access"))
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
    void aWrongTokenIsSaidToBeWrong(String authorization) {
        given().header("Authorization", authorization)
                .get("/v1/components")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                .body(not(containsString("canary")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer " + TOKEN, "bearer " + TOKEN, "Bearer  " + TOKEN})
    void theTokenOpens(String authorization) {
        given().header("Authorization", authorization)
                .get("/v1/components")
                .then()
                .statusCode(200);
    }

    @Test
    void healthMetricsAndTheDescriptionAreForEverybody() {
        given().get(health).then().statusCode(200).body("status", equalTo("UP"));
        given().get(metrics).then().statusCode(200);
        given().get("/openapi").then().statusCode(200);
        given().get("/swagger-ui/").then().statusCode(200);
    }

    @Test
    void thePageIsForEverybodySinceItAsksForTheToken() {
        given().get("/").then().statusCode(200);
        given().get("/page.js").then().statusCode(200);
    }

    @Test
    void terraformsScriptShowsTheTokenOfItsEnvironment() throws IOException {
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

    @Test
    void aFileHoldsTheTokenAndItsLineFeed() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), TOKEN + "\n");
        AccessToken token = new AccessToken(Optional.empty(), Optional.of(file.toString()));

        assertThat(token.isWanted()).isTrue();
        assertThat(token.isIn("Bearer " + TOKEN)).isTrue();
        assertThat(token.isIn("Bearer " + TOKEN + "x")).isFalse();
        assertThat(token.isIn(null)).isFalse();
        assertThat(token.toString()).doesNotContain("canary");
    }

    @Test
    void whoMeantATokenDoesNotGetAnOpenService() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");

        assertThatThrownBy(() -> new AccessToken(Optional.empty(), Optional.of(empty.toString())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(AccessToken.FILE);
        assertThatThrownBy(() -> new AccessToken(
                        Optional.empty(), Optional.of(folder.resolve("absent").toString())))
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause();
        assertThatThrownBy(() -> new AccessToken(Optional.of(TOKEN), Optional.of(empty.toString())))
                .hasMessageContaining("Keep one.");
        assertThatThrownBy(() -> new AccessToken(Optional.of("canary with space"), Optional.empty()))
                .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRANSLATOR_AUTH_TOKEN", "TRANSLATOR_AUTH_TOKEN_FILE"})
    void anEmptyVariableIsNoAbsentOne(String variable) {
        for (String empty : List.of("", " ")) {
            assertThatThrownBy(() -> new AccessToken(config(Map.of(variable, empty))))
                    .isInstanceOf(ConfigurationException.class)
                    .hasNoCause()
                    .hasMessageContaining("translator.auth.token");
        }
        assertThat(new AccessToken(config(Map.of())).isWanted()).isFalse();
    }

    private static Config config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .build();
    }

    @Test
    void onlyLoopbackIsOpenWithoutAWord() {
        Access open = new Access(() -> new AccessToken(Optional.empty(), Optional.empty()));
        Access closed = new Access(() -> new AccessToken(Optional.of(TOKEN), Optional.empty()));

        assertThat(open.isOpen("127.0.0.1")).isFalse();
        assertThat(open.isOpen("localhost")).isFalse();
        assertThat(open.isOpen("::1")).isFalse();
        assertThat(open.isOpen("0.0.0.0")).isTrue();
        assertThat(open.isOpen("::")).isTrue();
        assertThat(closed.isOpen("0.0.0.0")).isFalse();
    }
}
