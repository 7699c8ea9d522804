package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogueTest {

    @Test
    void everyExampleTriggersItsDiagnosticAndIsPutRightByTheOther() {
        List<Map<String, Object>> catalogue =
                given().get("/v1/diagnostics").then().statusCode(200).extract().path("diagnostics");

        assertThat(catalogue).hasSizeGreaterThanOrEqualTo(30);
        for (Map<String, Object> row : catalogue) {
            Map<?, ?> example = (Map<?, ?>) row.get("example");
            Object code = row.get("code");
            assertThat(found(example.get("bad"), example.get("format")))
                    .as("bad example of %s", code)
                    .anySatisfy(diagnostic -> {
                        assertThat(diagnostic)
                                .containsEntry("code", code)
                                .containsEntry("severity", row.get("severity"));
                        assertThat((String) diagnostic.get("message")).endsWith(".");
                        assertThat((String) diagnostic.get("fix")).endsWith(".");
                        assertThat((String) diagnostic.get("doc")).endsWith("#" + code);
                    });
            assertThat(found(example.get("good"), example.get("format")))
                    .as("good example of %s", code)
                    .allSatisfy(diagnostic -> assertThat(diagnostic)
                            .doesNotContainEntry("code", code)
                            .doesNotContainEntry("severity", "error")
                            .doesNotContainEntry("severity", "warning"));
        }
    }

    private static List<Map<String, Object>> found(Object body, Object format) {
        return given().contentType(ContentType.JSON)
                .queryParam("format", format)
                .body(body)
                .post("/v1/lint")
                .then()
                .statusCode(200)
                .extract()
                .path("diagnostics");
    }
}
