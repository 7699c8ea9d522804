package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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

/** Outputs as an archive of files, and the containers that targets select. */
@QuarkusTest
class ArchiveTest {

    private static final String LITERAL = """
            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": "s3cret-canary",
             "stores": {"cache": {"topology": {"mode": "standalone", "endpoint": "cache:6379"}, "password": "other-canary"}},
             "components": {"gateway": {}}}""";

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
    void isChosenByTheBestAcceptedType() {
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
        "format=kubernetes&target=a/b&target=c/d, two targets",
        "format=helm&target=a/b, format=kubernetes"
    })
    void explainsATarget(String query, String words) {
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

    private static Response post(String target, String body) {
        return given().contentType("application/json").body(body).post("/v1/translations" + target);
    }
}
