package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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
    @CsvSource({
        "kubernetes, kustomization.yaml gateway-secret.yaml gateway-config.yaml gateway-patch.yaml",
        "json, tyk.conf",
        "env, gateway.env",
        "compose, compose.yaml",
        "ecs, ecs.json"
    })
    void isAnArchiveOfFiles(String format, String names) throws IOException {
        for (String target : List.of("", "/gateway")) {
            Response response = given().contentType("application/json")
                    .accept("application/zip")
                    .body(LITERAL)
                    .post("/v1/translations" + target + "?secrets=redact&format=" + format);
            response.then()
                    .statusCode(200)
                    .header("Content-Type", "application/zip")
                    .header("Cache-Control", "no-store")
                    .header("Translation-Diagnostics", startsWith("error=0"));
            Map<String, String> files = unzipped(response.asByteArray());
            assertThat(String.join(" ", files.keySet())).isEqualTo(names);
            assertThat(files.values()).noneMatch(text -> text.contains("canary"));
        }
    }

    @Test
    void anArchiveIsOfTheBestThatIsAccepted() {
        for (String accept : List.of("application/zip, */*;q=0.1", "application/zip")) {
            given().contentType("application/json")
                    .accept(accept)
                    .body(LITERAL)
                    .post("/v1/translations")
                    .then()
                    .statusCode(200)
                    .contentType("application/zip");
        }
        for (String accept : List.of("application/json, application/zip;q=0.5", "*/*", "application/zip;q=0, */*")) {
            given().contentType("application/json")
                    .accept(accept)
                    .body(LITERAL)
                    .post("/v1/translations")
                    .then()
                    .statusCode(200)
                    .contentType("application/json");
        }
    }

    @Test
    void targetsNameTheContainers() {
        String both = LITERAL.replace("\"gateway\": {}", "\"gateway\": {}, \"pump\": {}");
        String target = "&target=gateway-rel-tyk-gateway/gateway-tyk-gateway&target=pump=daemonset/p/c";

        assertThat(post("?format=kubernetes" + target, both)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains(
                        "kubectl patch deployment/gateway-rel-tyk-gateway",
                        "kubectl patch daemonset/p",
                        "- name: \"c\"");
        post("/gateway?format=kubernetes&target=a/b", LITERAL)
                .then()
                .statusCode(200)
                .body(containsString("deployment/a"));
    }

    @ParameterizedTest
    @CsvSource({
        "format=kubernetes&target=a, NAME/CONTAINER",
        "format=kubernetes&target=pump=a/b, not translated",
        "format=kubernetes&target=a/b&target=c/d, Two targets",
        "format=helm&target=a/b, format=kubernetes"
    })
    void saysWhatATargetIs(String query, String words) {
        post("?" + query, LITERAL).then().statusCode(400).body("detail", containsString(words));
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
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
