package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AdviceTest {

    @Test
    void optionsHaveAStrongTag() {
        String tag = given().get("/v1/deployment-options")
                .then()
                .statusCode(200)
                .body("options.mode", contains("standalone", "sentinel", "cluster", "enterprise"))
                .body("options.rto.mostSeconds", contains(900, 60, 30, 10))
                .body("options.rto.leastSeconds", contains(300, 30, 10, 0))
                .body("options.rto.automatic", contains(false, true, true, true))
                .body("options.rpo.mostSeconds", contains(300, 60, 30, 10))
                .body("options.availability.percent", contains(99.5f, 99.9f, 99.95f, 99.99f))
                .body("options.availability.stated[3]", containsString("99.999 %"))
                .body("options.complexity.level", contains("low", "medium", "high", "medium"))
                .body("options.cost", contains("lowest", "medium", "high", "highest"))
                .body("options.sharding", contains(false, false, true, true))
                .body("options.multiRegion", contains(false, false, false, true))
                .extract()
                .header("ETag");
        assertThat(tag).startsWith("\"");
        given().header("If-None-Match", tag)
                .get("/v1/deployment-options")
                .then()
                .statusCode(304);
    }

    @Test
    void startingSpecsAreCleanInEveryFormat() {
        List<Object> specs = recommend("{}").extract().path("recommendations.spec");
        assertThat(specs).hasSize(4).allSatisfy(spec -> {
            for (String format : List.of("json", "env", "docker-env")) {
                given().contentType("application/json")
                        .body(spec)
                        .post("/v1/translations?strict=true&format=" + format)
                        .then()
                        .statusCode(200);
            }
        });
    }

    @Test
    void nothingRequiredFitsEverythingAndTheCheapestIsFirst() {
        recommend("{}")
                .body("possible", is(true))
                .body("recommendations.option", contains("standalone", "sentinel", "cluster", "enterprise"))
                .body("recommendations.rank", contains(1, 2, 3, 4))
                .body("recommendations.fits", everyItem(is(true)))
                .body("recommendations.wouldHaveToGive", everyItem(empty()));
    }

    @Test
    void eachRequirementTellsByHowMuch() {
        recommend("{\"maxRtoSeconds\": 40, \"minAvailability\": 99.9, \"environment\": \"production\"}")
                .body("recommendations.option", contains("cluster", "enterprise", "sentinel", "standalone"))
                .body(
                        "recommendations[0].requirements.requirement",
                        contains("maxRtoSeconds", "minAvailability", "environment"))
                .body(
                        "recommendations[0].requirements.by",
                        contains(
                                "met with 10 seconds to spare",
                                "met with 0.05 percentage points to spare",
                                "made for it"))
                .body(
                        "recommendations[2].requirements[0].by",
                        equalTo("missed by 20 seconds; in the best case (30 seconds) it is met"))
                .body("recommendations[2].requirements[0].offered", equalTo(60))
                .body("recommendations[2].wouldHaveToGive", contains("Accept a recovery of 60 seconds."))
                .body(
                        "recommendations[3].requirements.by",
                        contains("missed by 860 seconds", "missed by 0.4 percentage points", "missed by 1 class"));
    }

    @Test
    void theImpossibleGetsTheNearestAndWhatWouldHaveToGive() {
        recommend("{\"maxRpoSeconds\": 0, \"minAvailability\": 99.95, \"maxCost\": \"high\"}")
                .body("possible", is(false))
                .body("recommendations.fits", everyItem(is(false)))
                .body("recommendations[0].option", equalTo("cluster"))
                .body("recommendations[0].wouldHaveToGive", contains("Accept a loss of 30 seconds."));
        recommend("{\"needsMultiRegion\": true, \"maxCost\": \"medium\"}")
                .body("possible", is(false))
                .body(
                        "recommendations.wouldHaveToGive.flatten()",
                        containsInAnyOrder(
                                "Do without more than one region.",
                                "Do without more than one region.",
                                "Do without more than one region.",
                                "Accept the cost class \"high\".",
                                "Accept the cost class \"highest\"."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"environment\": \"prod\"}            | /environment     | invalid-value | development, testing, production, mission-critical",
                "{\"maxCost\": \"highst\"}              | /maxCost         | invalid-value | Did you mean \"highest\"?",
                "{\"minAvailability\": 0.999}           | /minAvailability | invalid-value | percentage",
                "{\"minAvailability\": \"99.9\"}        | /minAvailability | wrong-type    | without quotes",
                "{\"maxRtoSeconds\": -1}                | /maxRtoSeconds   | invalid-value | whole seconds",
                "{\"maxRtoSeconds\": 1.5}               | /maxRtoSeconds   | wrong-type    | digits only",
                "{\"needsSharding\": \"yes\"}           | /needsSharding   | wrong-type    | true or false",
                "{\"maxRto\": 5}                        | /maxRto          | unknown-field | maxRtoSeconds",
                "[]                                     | ''               | wrong-type    | an object"
            })
    void isReadStrictly(String body, String pointer, String code, String fix) {
        given().contentType("application/json")
                .body(body)
                .post("/v1/recommendations")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code))
                .body("errors[0].fix", containsString(fix));
    }

    @Test
    void sameInputSameBytes() {
        String body = "{\"maxRtoSeconds\": 20, \"needsSharding\": true}";
        assertThat(recommend(body).extract().asString())
                .isEqualTo(recommend(body).extract().asString());
    }

    private static ValidatableResponse recommend(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/recommendations")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"));
    }
}
