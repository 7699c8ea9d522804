package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to keep a parser busy, or to run it out of stack, are answered like any other mistake. */
@QuarkusTest
class HostileTextTest {

    private static final int OFTEN = 50_000;

    @ParameterizedTest
    @ValueSource(strings = {"${", "{{", "$(", "<a", "$a:", "[", "::", "a.", "%"})
    void anEndpoint(String part) {
        post("{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"" + part.repeat(OFTEN) + "\"}}")
                .statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${", "{{", "$(", "<a", "$(a"})
    void aUserAndAPassword(String part) {
        String text = "\"" + part.repeat(OFTEN) + "\"";
        post("{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}, \"username\": " + text
                        + ", \"password\": " + text + "}")
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"secretKeyRef\": {\"name\": \"%sa\", \"key\": \"k\"}}",
                "{\"secretKeyRef\": {\"name\": \"redis\", \"key\": \"%s\"}}",
                "{\"env\": \"%s\"}",
                "{\"kv\": \"%s\"}"
            })
    void aReference(String reference) {
        post("{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}, \"password\": "
                        + reference.formatted("a.".repeat(OFTEN)) + "}")
                .statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"777888999e99999999999", "1e-99999999999", "1e999999999", "-0.0e+123456789012"})
    void aNumber(String number) {
        post("{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}, \"database\": " + number + "}")
                .statusCode(422);
    }

    @Test
    void moreAddressesThanAClusterHasNodes() {
        String nodes = IntStream.rangeClosed(0, 1_000)
                .mapToObj(i -> "\"n" + i + ":6379\"")
                .collect(Collectors.joining(","));
        post("{\"topology\": {\"mode\": \"cluster\", \"nodes\": [" + nodes + "]}}")
                .statusCode(422)
                .body("errors", hasSize(1));
    }

    @Test
    void moreMistakesThanAnybodyReads() {
        String fields =
                IntStream.range(0, 10_000).mapToObj(i -> "\"f" + i + "\": 1").collect(Collectors.joining(","));
        post("{" + fields + "}").statusCode(422).body("errors.size()", lessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$redis", "{{ .Values.host }}", "SET_IN_ENV", "CHANGEME", "<host>:<port>", "${H:-a}:6379"})
    void aPlaceholderForARelease(String placeholder) {
        for (String component :
                new String[] {"\"gateway\": {\"version\": \"2.9.2\"}", "\"tib\": {\"version\": \"0.7.0\"}"}) {
            post("{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"" + placeholder + "\"}, \"components\": {"
                            + component + "}}")
                    .statusCode(422)
                    .body("errors.findAll { it.code == 'placeholder-value' }", hasSize(1));
        }
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/translations")
                .then();
    }
}
