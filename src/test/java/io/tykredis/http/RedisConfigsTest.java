package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RedisConfigsTest {

    private static final String STANDALONE =
            "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6380\"}, \"password\": \"p\"%s}";
    private static final String SENTINEL = "{\"topology\": {\"mode\": \"sentinel\", \"masterName\": \"m\","
            + " \"sentinels\": [\"s1:1\", \"s2:2\", \"s3:3\"]}, \"password\": \"p\"}";

    @Test
    void filesAgreeWithTheSpec() {
        Map<String, String> files = post(
                        STANDALONE.formatted(", \"database\": 99, \"tls\": {\"minVersion\": \"1.3\"}"),
                        "{\"tls\": {\"certFile\": \"/c\", \"keyFile\": \"/k\"}, \"directory\": \"/var/lib/my redis\","
                                + " \"bind\": [\"10.0.0.1\", \"-::1\"]}")
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .path("files");
        assertThat(files).containsOnlyKeys("redis.conf");
        assertThat(files.get("redis.conf").lines())
                .contains(
                        "bind 10.0.0.1 -::1",
                        "port 0",
                        "tls-port 6380",
                        "tls-cert-file /c",
                        "tls-key-file /k",
                        "tls-auth-clients no",
                        "tls-protocols TLSv1.3",
                        "dir \"/var/lib/my redis\"",
                        "databases 100",
                        "requirepass p");
    }

    @Test
    void enterpriseHasNone() {
        post("{\"topology\": {\"mode\": \"enterprise\", \"endpoint\": \"r:12000\"}, \"tls\": {}}", "{}")
                .statusCode(200)
                .body("files", equalTo(Map.of()))
                .body("diagnostics.code", contains("redis-enterprise"))
                .body("diagnostics[0].doc", equalTo("docs/redis.md#redis-enterprise"));
    }

    @Test
    void theSpecIsLintedToo() {
        post("{\"topology\": {\"mode\": \"cluster\", \"nodes\": [\"a:1\"]}, \"database\": 3}", "{}")
                .statusCode(422)
                .body("errors.code", contains("cluster-database"))
                .body("errors.pointer", contains("/database"))
                .body("diagnostics.code", hasItems("cluster-database", "redis-few-nodes"));
        String insecure = STANDALONE.formatted(", \"tls\": {\"insecureSkipVerify\": true}");
        String tls = "{\"tls\": {\"certFile\": \"/c\", \"keyFile\": \"/k\"}}";
        post(insecure, tls).statusCode(200).body("diagnostics.code", hasItem("tls-insecure"));
        given().contentType("application/json")
                .body("{\"spec\": %s, \"options\": %s}".formatted(insecure, tls))
                .post("/v1/redis-configs?strict=true")
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"quorm\": 2, \"master\": \"m:1\"}               | /options/quorm      | unknown-field     | quorum",
                "{}                                                | /options            | missing-field     | master",
                "{\"quorum\": 4, \"master\": \"m:1\"}              | /options/quorum     | invalid-value     | Sentinels",
                "{\"replicas\": [\"r\"], \"master\": \"m:1\"}      | /options/replicas/0 | invalid-endpoint  | host:port",
                "{\"bind\": [\"a b\"], \"master\": \"m:1\"}        | /options/bind/0     | invalid-value     | IP address",
                "{\"version\": \"seven\", \"master\": \"m:1\"}     | /options/version    | invalid-value     | 7.0",
                "{\"tls\": {}, \"master\": \"m:1\"}                | /options/tls        | superfluous-field | spec",
                "{\"stores\": {}, \"master\": \"m:1\"}             | /options/stores     | unknown-field     | Accepted",
                "[]                                                | /options            | wrong-type        | an object"
            })
    void optionsAreReadStrictly(String options, String pointer, String code, String fix) {
        post(SENTINEL, options)
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code))
                .body("errors[0].fix", containsString(fix));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"master\": \"m:1\", \"quorum\": 1}             | /options/master,/options/quorum",
                "{\"replicas\": [\"r:1\"]}                        | /options/replicas"
            })
    void whatBelongsToSentinelsIsSuperfluousElsewhere(String options, String pointers) {
        post(STANDALONE.formatted(""), options)
                .statusCode(422)
                .body("errors.code", hasItem("superfluous-field"))
                .body("errors.pointer.join(',')", equalTo(pointers));
    }

    @Test
    void theServersOwnCertificateIsAskedFor() {
        post(STANDALONE.formatted(", \"tls\": {}"), "{}")
                .statusCode(422)
                .body("errors.pointer", contains("/options"))
                .body("errors.code", contains("missing-field"));
        post(
                        STANDALONE.formatted(", \"tls\": {\"certFile\": \"/c\", \"keyFile\": \"/k\"}"),
                        "{\"tls\": {\"certFile\": \"/s\"}}")
                .statusCode(422)
                .body(
                        "errors.detail",
                        contains("The field \"keyFile\" is missing.", "The field \"caFile\" is missing."));
    }

    @Test
    void sameInputSameBytes() {
        String options = "{\"master\": \"m:1\", \"replicas\": [\"r:1\"]}";
        assertThat(post(SENTINEL, options).extract().asString())
                .isEqualTo(post(SENTINEL, options).extract().asString());
    }

    private static ValidatableResponse post(String spec, String options) {
        return given().contentType("application/json")
                .body("{\"spec\": %s, \"options\": %s}".formatted(spec, options))
                .post("/v1/redis-configs")
                .then();
    }
}
