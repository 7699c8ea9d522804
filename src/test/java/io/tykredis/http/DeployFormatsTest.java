package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a form is asked for, what its media type is, and what else a call says about it. */
@QuarkusTest
class DeployFormatsTest {

    private static final String MASK = "<redacted>";
    private static final String LITERAL = """
            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": "s3cret-canary",
             "stores": {"cache": {"topology": {"mode": "standalone", "endpoint": "cache:6379"}, "password": "other-canary"}},
             "components": {"gateway": {}}}""";
    private static final String PUMP_APART = """
            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "username": "tyk", "components": {"tib": {}, "pump": {}},
             "password": {"file": "/run/secrets/redis"}}""";

    @ParameterizedTest
    @CsvSource({
        "compose, application/yaml",
        "kubernetes, application/yaml",
        "helm, application/yaml",
        "ecs, application/json",
        "terraform, application/json",
        "env, text/plain",
        "docker-env, text/plain"
    })
    void hasItsMediaType(String format, String mediaType) {
        for (String target : List.of("", "/gateway")) {
            post(target + "?format=" + format, LITERAL)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", startsWith(mediaType))
                    .header("Cache-Control", "no-store");
        }
    }

    @Test
    void yamlWithoutAFormatIsForKubernetes() {
        String accepted = given().contentType("application/json")
                .accept("application/yaml")
                .body(LITERAL)
                .post("/v1/translations/gateway")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(accepted)
                .isEqualTo(post("/gateway?format=kubernetes", LITERAL).asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "env", "docker-env", "compose", "kubernetes", "helm", "ecs", "terraform"})
    void redactedIsTheSameWithMasks(String format) {
        for (String target : List.of("", "/gateway")) {
            String shown =
                    post(target + "?secrets=show&format=" + format, LITERAL).asString();
            String redacted =
                    post(target + "?secrets=redact&format=" + format, LITERAL).asString();

            assertThat(shown)
                    .isEqualTo(post(target + "?format=" + format, LITERAL).asString())
                    .contains("s3cret-canary");
            assertThat(redacted).contains(MASK).doesNotContain("canary");
            String quoted = format.equals("env") ? "'" + MASK + "'" : MASK;
            assertThat(redacted)
                    .isEqualTo(shown.replace("s3cret-canary", quoted).replace("other-canary", quoted));
        }
    }

    @Test
    void nobodyDeploysAMask() {
        post("/gateway", LITERAL.replace("s3cret-canary", MASK))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("placeholder-value"));
    }

    @ParameterizedTest
    @CsvSource({"secrets=hide, show, redact", "secrets=, show, redact", "format=yaml, kubernetes, terraform"})
    void namesWhatIsAccepted(String query, String one, String other) {
        post("?" + query, LITERAL)
                .then()
                .statusCode(400)
                .body("detail", allOf(containsString(one), containsString(other)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "env", "docker-env", "compose", "kubernetes", "helm", "ecs", "terraform"})
    void headerAndLintAgree(String format) {
        Response lint = given().contentType("application/json")
                .body("{\"spec\": " + PUMP_APART + "}")
                .post("/v1/lint?format=" + format);
        List<Map<String, String>> found = lint.then().statusCode(200).extract().path("diagnostics");
        String header = "error=%d, warning=%d, info=%d"
                .formatted(count(found, "error"), count(found, "warning"), count(found, "info"));

        post("?format=" + format, PUMP_APART).then().statusCode(200).header("Translation-Diagnostics", header);
        assertThat(found)
                .filteredOn(each -> each.get("code").equals("secret-outside-file"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.get("message") + each.get("fix"))
                        .containsPattern("TYK_(PMP|IB)_[A-Z_]*PASSWORD"));
        assertThat(found.stream().anyMatch(each -> each.get("code").startsWith("chart-")))
                .isEqualTo(format.equals("helm"));
    }

    @Test
    void strictTakesAPasswordInATaskDefinitionForAnError() {
        post("/gateway?format=ecs", LITERAL).then().statusCode(200);
        post("/gateway?format=ecs&strict=true", LITERAL)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("plaintext-secret"))
                .body(not(containsString("canary")));
    }

    private static long count(List<Map<String, String>> found, String severity) {
        return found.stream()
                .filter(each -> each.get("severity").equals(severity))
                .count();
    }

    private static Response post(String target, String body) {
        return given().contentType("application/json").body(body).post("/v1/translations" + target);
    }
}
