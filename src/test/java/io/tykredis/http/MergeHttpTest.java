package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MergeHttpTest {

    private static final String SPEC =
            "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}, \"password\": \"canary\"}";

    @Test
    void answersTheWholeFileAndTheChanges() {
        String file = post("{\"spec\": " + SPEC
                        + ", \"config\": {\"a\": 1.0, \"storage\": {\"host\": \"old\", \"port\": 6379,"
                        + " \"password\": \"canary-old\", \"strange\": 12345678901234567890}, \"z\": \"\uD83D\uDE00\"}}")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("config.storage.password", equalTo("canary"))
                .body("config.z", equalTo("\uD83D\uDE00"))
                .body("changes.find { it.path == '/storage/password' }.op", equalTo("replace"))
                .body("changes.find { it.path == '/storage/password' }.from", equalTo("***"))
                .body("changes.find { it.path == '/storage/password' }.to", equalTo("***"))
                .body("changes.find { it.path == '/storage/host' }.op", equalTo("remove"))
                .body("changes.reason", not(hasItem("")))
                .body("diagnostics.code", contains("unknown-key"))
                .body("diagnostics.pointer", contains("/config/storage/strange"))
                .extract()
                .asString();
        assertThat(file).contains("\"a\": 1.0,", "\"strange\": 12345678901234567890");
        assertThat(file.substring(file.indexOf("\"changes\""))).doesNotContain("canary");
    }

    /** People put connection strings where an address belongs, with the password in it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"storage\": {\"host\": \"redis:6379,password=canary-old\"}}",
                "{\"storage\": {\"addrs\": \"redis:6379?password=canary-old\"}}",
                "{\"storage\": {\"addrs\": [\"redis:6379,password=canary-old\"]}}",
                "{\"storage\": {\"addrs\": {\"password\": \"canary-old\"}}}",
                "{\"storage\": {\"hosts\": {\"redis://:canary-old@redis\": \"6379\"}}}",
                "{\"storage\": {\"port\": \"canary-old\"}}",
                "{\"redis_password\": \"canary-old\", \"storage\": {}}"
            })
    void whatWasThereIsNotShownUnlessItIsPlain(String config) {
        String file = post("{\"spec\": " + SPEC + ", \"config\": " + config + "}")
                .statusCode(200)
                .extract()
                .asString();

        assertThat(file).doesNotContain("canary-old");
    }

    @Test
    void everyObjectOfThatNameIsMerged() {
        given().contentType("application/json")
                .body(
                        "{\"spec\": " + SPEC + ", \"config\": {\"BackEnd\": {\"IdentityBackendSettings\":"
                                + " {\"MasterName\": \"old\"}}, \"backend\": {\"IdentityBackendSettings\": {\"Addrs\": [\"x:1\"]}}}}")
                .post("/v1/merges/tib")
                .then()
                .statusCode(200)
                .body("config.BackEnd.IdentityBackendSettings", not(hasKey("MasterName")))
                .body("config.backend.IdentityBackendSettings.Addrs", contains("redis:6379"));
    }

    @Test
    void nothingIsAdvisedThatTheReleaseDoesNotKnow() {
        given().contentType("application/json")
                .body("{\"spec\": {\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"n:1\"}, \"tls\": {},"
                        + " \"components\": {\"pump\": {\"version\": \"1.8.0\"}}},"
                        + " \"config\": {\"analytics_storage_config\": {\"redis_use_ssl\": false}}}")
                .post("/v1/merges/pump")
                .then()
                .statusCode(200)
                .body("config.analytics_storage_config.redis_use_ssl", equalTo(true))
                .body("diagnostics.code", hasItem("older-spelling"))
                .body("diagnostics.code", not(hasItem("deprecated-key")));
    }

    @Test
    void whatIsWrongElsewhereStaysAsItWas() {
        String file = post("{\"spec\": " + SPEC
                        + ", \"config\": {\"a\": \"\\u0000\", \"a\": 1e999999999999, \"b\": {\"\\ud800\": \"\\udc00\", \"c\": 1, \"c\": 1}}}")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(file.replaceAll("\\s", ""))
                .contains(
                        "{\"a\":\"\\u0000\",\"a\":1e999999999999,\"b\":{\"\\ud800\":\"\\udc00\",\"c\":1,\"c\":1},\"storage\"");
    }

    @Test
    void theSecondTimeNothingChanges() {
        Object merged =
                post("{\"spec\": " + SPEC + ", \"config\": {}}").extract().path("config");
        given().contentType("application/json")
                .body(Map.of(
                        "spec",
                        Map.of(
                                "topology",
                                Map.of("mode", "standalone", "endpoint", "redis:6379"),
                                "password",
                                "canary"),
                        "config",
                        merged))
                .post("/v1/merges/gateway")
                .then()
                .statusCode(200)
                .body("changes", empty())
                .body("config", equalTo(merged));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 422 | missing-field",
                "[] | 422 | wrong-type",
                "{\"spec\": {}, \"config\": {}} | 422 | missing-field",
                "{\"spec\": SPEC, \"config\": []} | 422 | wrong-type",
                "{\"spec\": SPEC, \"config\": {\"storage\": {\"addrs\": [], \"addrs\": []}}} | 422 | duplicate-key",
                "{\"spec\": SPEC, \"config\": {\"storage\": {}, \"storage\": {}}} | 422 | duplicate-key",
                "{\"spec\": SPEC, \"config\": \"storage: {}\"} | 422 | wrong-type",
                "{\"spec\": SPEC, \"config\": null} | 422 | wrong-type",
                "{\"spec\": SPEC, \"config\": {}, \"more\": 1} | 422 | unknown-field",
                "{\"spec\": SPEC, \"config\": {\"storage\": {\"password\": \"\\ud800\"}}} | 422 | invalid-value",
                "{\"spec\": SPEC, \"config\": {\"a\": 1,}} | 400 | json-syntax",
                "{\"spec\": {\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis://r:1\"}}, \"config\": {}} | 422 | endpoint-url"
            })
    void saysWhatIsWrong(String body, int status, String code) {
        post(body.replace("SPEC", SPEC))
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.code", hasItem(code))
                .body(not(containsString("canary")));
    }

    @Test
    void strictMindsWarnings() {
        String body = "{\"spec\": {\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"r:1\"},"
                + " \"tls\": {\"insecureSkipVerify\": true}}, \"config\": {}}";
        post(body).statusCode(200).body("diagnostics.pointer", contains("/spec/tls/insecureSkipVerify"));
        given().contentType("application/json")
                .body(body)
                .post("/v1/merges/gateway?strict=true")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/spec/tls/insecureSkipVerify"));
    }

    @Test
    void anUnknownComponentIsA404() {
        given().contentType("application/json")
                .body("{}")
                .post("/v1/merges/gatewy")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json; charset=UTF-8")
                .body(body)
                .post("/v1/merges/gateway")
                .then();
    }
}
