package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class TerraformTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SPEC = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}}";

    static List<Path> specs() {
        return Goldens.files(Goldens.folder("goldens/specs"), ".json");
    }

    @ParameterizedTest
    @MethodSource("specs")
    void saysTheSameAsATranslation(Path file) throws IOException {
        String spec = JSON.readTree(Goldens.bytes(file)).toString();
        JsonNode translation =
                JSON.readTree(post("/v1/translations", spec).extract().asByteArray());

        JsonNode result = JSON.readTree(
                external(Map.of("spec", spec)).statusCode(200).extract().asByteArray());

        List<String> expected = new ArrayList<>(List.of("ok", "errors", "warnings", "diagnostics"));
        translation.path("components").properties().forEach(component -> {
            String name = component.getKey();
            expected.add(name + ".json");
            expected.add(name + ".env");
            expected.add(name + ".terraform");
            assertThat(parse(result.path(name + ".terraform").textValue()))
                    .isEqualTo(component.getValue().path("env"));
            assertThat(parse(result.path(name + ".json").textValue()))
                    .isEqualTo(component.getValue().path("config"));
            assertThat(result.path(name + ".env").textValue())
                    .isEqualTo(post("/v1/translations/" + name + "?format=env", spec)
                            .extract()
                            .asString());
            component.getValue().path("env").properties().forEach(variable -> {
                expected.add(variable.getKey());
                assertThat(result.path(variable.getKey())).isEqualTo(variable.getValue());
            });
        });
        assertThat(result.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(result).allSatisfy(value -> assertThat(value.isTextual()).isTrue());
        assertThat(parse(result.path("diagnostics").textValue())).isEqualTo(translation.path("diagnostics"));
    }

    @Test
    void oneComponentAndOneMoreForm() {
        external(Map.of("spec", SPEC, "component", "sink", "format", "docker-env"))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(
                        "keySet()",
                        contains(
                                "ok",
                                "errors",
                                "warnings",
                                "diagnostics",
                                "mdcb.json",
                                "mdcb.env",
                                "mdcb.terraform",
                                "mdcb.docker-env",
                                "TYK_MDCB_STORAGE_TYPE",
                                "TYK_MDCB_STORAGE_ADDRS",
                                "TYK_MDCB_STORAGE_USESSL"));
    }

    @Test
    void whatNoEnvFileHoldsIsThereUnderItsOwnName() throws IOException {
        String spec =
                "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}, \"password\": \"a\\tcanary\"}";

        JsonNode result = JSON.readTree(external(Map.of("spec", spec, "component", "gateway"))
                .statusCode(200)
                .body("warnings", equalTo("1"))
                .extract()
                .asByteArray());

        assertThat(result.has("gateway.env")).isFalse();
        assertThat(result.path("TYK_GW_STORAGE_PASSWORD").textValue()).isEqualTo("a\tcanary");
        assertThat(parse(result.path("gateway.terraform").textValue()).path("TYK_GW_STORAGE_PASSWORD"))
                .isEqualTo(result.path("TYK_GW_STORAGE_PASSWORD"));
        assertThat(parse(result.path("diagnostics").textValue())).anySatisfy(each -> {
            assertThat(each.path("code").textValue()).isEqualTo("env-unrepresentable");
            assertThat(each.path("pointer").textValue()).isEqualTo("/password");
            assertThat(each.path("message").textValue())
                    .startsWith("\"gateway.env\" is left out of the result.")
                    .doesNotContain("canary");
        });
        external(Map.of("spec", spec, "format", "env"))
                .statusCode(422)
                .body("errors.code", contains("unrepresentable-value"));
    }

    @Test
    void valuesForAVersionOfTheCharts() {
        external(Map.of("spec", SPEC, "component", "gateway", "format", "helm", "chart", "3.0.0"))
                .statusCode(200)
                .body("'gateway.helm'", startsWith("# For tyk-charts 3.0.0 "));
        external(Map.of("spec", SPEC, "format", "env", "chart", "3.0.0"))
                .statusCode(422)
                .body("errors.pointer", contains("/chart"));
    }

    @ParameterizedTest
    @CsvSource({
        "component, gatewy, unknown-component, Did you mean \"gateway\"? The components are",
        "format, enf, invalid-value, Did you mean \"env\"? The formats are",
        "strict, yes, invalid-value, Write true or false.",
        "chart, 3.0.0, invalid-value, 'Set format = \"helm\" as well.'",
        "chart, newest, invalid-value, Accepted: 2.0.0 to",
        "spec, '', invalid-value, Give it the spec",
        "spec, '[', json-syntax, ''",
        "Spec, '{}', unknown-field, Did you mean \"spec\"?"
    })
    void whatIsWrongInTheQueryIsNamed(String key, String value, String code, String fix) {
        ObjectNode query = JSON.createObjectNode().put("spec", SPEC).put(key, value);

        external(query.toString())
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("/" + key))
                .body("errors.code", contains(code))
                .body("errors[0].fix", startsWith(fix))
                .body("detail", startsWith("/" + key + ": "));
    }

    @Test
    void aSpecIsAString() {
        external("{\"spec\": " + SPEC + "}")
                .statusCode(422)
                .body("errors.code", contains("wrong-type"))
                .body("errors.pointer", contains("/spec"));
        external("{").statusCode(400);
    }

    @Test
    void whatWouldNotWorkIsAFailureThatSaysEverything() {
        String spec =
                "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [\"a:1\", \"b:1\", \"c:1\"]}, \"database\": 2}";

        external(Map.of("spec", spec))
                .statusCode(422)
                .body("title", equalTo("The spec would not work"))
                .body("errors.code", contains("cluster-database"))
                .body("detail", startsWith("/database: "))
                .body("detail", endsWith("."));
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ValidatableResponse external(Map<String, String> query) {
        return external(JSON.valueToTree(query).toString());
    }

    private static ValidatableResponse external(String query) {
        return post("/v1/terraform/external", query);
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json").body(body).post(path).then();
    }
}
