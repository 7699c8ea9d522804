package io.tykredis.upgrade;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An upgrade of a deployment's files: the spec is derived from them, and they are changed where necessary. */
@QuarkusTest
class UpgradeFilesTest {

    private static final String PUMP = """
            {
              "purge_delay": 2.50,
              "analytics_storage_config": {
                "type": "redis",
                "addrs": ["redis:6379"],
                "redis_use_ssl": true
              }
            }
            """;
    private static final String COMPOSE = """
            services:
              pump:
                image: tykio/tyk-pump-docker-pub:v1.8.3
                environment:
                  # analytics
                  TYK_PMP_ANALYTICSSTORAGECONFIG_TYPE: redis
                  TYK_PMP_ANALYTICSSTORAGECONFIG_ADDRS: redis:6379
                  TYK_PMP_ANALYTICSSTORAGECONFIG_REDISUSESSL: "true"
            """;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void changesAFileForTheRelease() {
        JsonNode answer = upgrade(Map.of("pump.conf", PUMP), "{\"pump\": \"1.8.3\"}", "{\"pump\": \"1.12.2\"}", 200);

        assertThat(answer.at("/components/pump/direction").asText()).isEqualTo("upgrade");
        assertThat(answer.at("/spec/topology/endpoint").asText()).isEqualTo("redis:6379");
        assertThat(answer.at("/files/0/name").asText()).isEqualTo("pump.conf");
        assertThat(answer.at("/files/0/diff").asText())
                .startsWith("--- a/pump.conf\n+++ b/pump.conf\n@@ ")
                .contains("\n-    \"redis_use_ssl\": true", "\n+    \"use_ssl\": true,");
        assertThat(answer.at("/files/0/content").asText())
                .contains("\"purge_delay\": 2.50")
                .doesNotContain("redis_use_ssl");
    }

    /** The image shows the current release, and a variable is renamed in place. */
    @Test
    void takesTheCurrentReleaseFromTheImage() {
        JsonNode answer = upgrade(Map.of("docker-compose.yml", COMPOSE), null, "{\"pump\": \"1.9.0\"}", 200);

        assertThat(answer.at("/components/pump/from").asText()).isEqualTo("1.8.3");
        assertThat(answer.at("/files/0/content").asText())
                .contains("TYK_PMP_ANALYTICSSTORAGECONFIG_USESSL:", "# analytics")
                .doesNotContain("REDISUSESSL");
    }

    @Test
    void keepsAKeyThatTheUpgradeStartsToRead() {
        String file =
                "{\"storage\": {\"type\": \"redis\", \"addrs\": [\"r:1\"], \"use_ssl\": true, \"ca_file\": \"/ca\"}}";
        JsonNode answer = upgrade(Map.of("tyk.conf", file), "\"5.2.6\"", "\"5.8.6\"", 200);

        assertThat(answer.at("/spec/tls/caFile").asText()).isEqualTo("/ca");
        assertThat(answer.at("/spec/components/gateway/version").asText()).isEqualTo("5.2.6");
        assertThat(answer.at("/files/0/content").asText()).contains("\"ca_file\": \"/ca\"");
    }

    /** A current configuration that cannot work is a reason for the upgrade. */
    @Test
    void leavesADefectOfTheCurrentReleaseBehind() {
        String file = "{\"analytics_storage_config\": {\"type\": \"redis\", \"addrs\": [\"s1:26379\", \"s2:26379\","
                + " \"s3:26379\"], \"master_name\": \"m\", \"redis_use_ssl\": true}}";
        JsonNode answer = upgrade(Map.of("pump.conf", file), "{\"pump\": \"1.8.3\"}", "{\"pump\": \"1.9.0\"}", 200);

        assertThat(answer.path("diagnostics").path("resolved").findValuesAsText("code"))
                .contains("sentinel-tls");
    }

    /** Tyk pairs no Pump with 4.0.15, but the image shows its release. */
    @Test
    void takesTheReleaseOfTheImageWhereTykPairsNone() {
        JsonNode answer = upgrade(Map.of("docker-compose.yml", COMPOSE), "\"4.0.15\"", "{\"pump\": \"1.9.0\"}", 200);

        assertThat(answer.at("/components/pump/from").asText()).isEqualTo("1.8.3");
    }

    /** What cannot work after the upgrade is reported, and no file is offered. */
    @Test
    void offersNoFileForAnImpossibleDowngrade() {
        String file =
                "{\"storage\": {\"type\": \"redis\", \"addrs\": [\"r:1\"], \"username\": \"u\", \"password\": \"p\"}}";
        JsonNode answer = upgrade(Map.of("tyk.conf", file), "\"5.8.6\"", "\"2.9.5\"", 200);

        assertThat(answer.path("direction").asText()).isEqualTo("downgrade");
        assertThat(answer.path("diagnostics").path("introduced").findValuesAsText("code"))
                .contains("cannot-connect");
        assertThat(answer.path("files")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"files\": [], \"spec\": {}, \"to\": \"5.8.6\"}|/spec|superfluous-field",
                "{\"files\": [{\"name\": \"tyk.conf\", \"content\": \"{}\"}], \"from\": \"5.3.0\"}||missing-field",
                "{\"files\": [{\"name\": \"tyk.conf\", \"content\": \"{}\"}], \"to\": {}}|/to|missing-field",
                "{\"files\": [{\"name\": \"tyk.conf\", \"content\": \"{}\"}], \"to\": {\"sink\": \"2.12.0\", \"mdcb\": \"2.11.0\"}}|/to/mdcb|superfluous-field",
                "{\"files\": [{\"name\": \"a.env\", \"content\": \"TYK_PMP_REDIS_ADDRS=r:1\"}], \"to\": \"5.8.6\"}||missing-field",
            })
    void reportsErrors(String body, @Nullable String pointer, String code) throws IOException {
        JsonNode problem = json.readTree(given().contentType("application/json")
                .body(body)
                .post("/v1/upgrades")
                .then()
                .statusCode(422)
                .extract()
                .asByteArray());
        Map<String, String> found = new TreeMap<>();
        problem.path("errors")
                .forEach(error -> found.put(
                        error.path("pointer").asText(), error.path("code").asText()));
        assertThat(found).containsEntry(pointer == null ? "" : pointer, code);
    }

    private JsonNode upgrade(Map<String, String> files, @Nullable String from, String to, int status) {
        try {
            ObjectNode body = json.createObjectNode();
            files.forEach((name, content) ->
                    body.withArray("files").addObject().put("name", name).put("content", content));
            if (from != null) {
                body.set("from", json.readTree(from));
            }
            body.set("to", json.readTree(to));
            return json.readTree(given().contentType("application/json")
                    .body(body.toString())
                    .post("/v1/upgrades")
                    .then()
                    .statusCode(status)
                    .extract()
                    .asByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
