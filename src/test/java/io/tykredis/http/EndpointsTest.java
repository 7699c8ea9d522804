package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.tykredis.catalog.Tables;
import io.tykredis.format.Format;
import io.tykredis.format.Samples;
import io.tykredis.golden.Case;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every call over HTTP: status, headers, and that secrets of a request appear only as settings. The content of answers
 * is tested without HTTP; here it is compared.
 */
@QuarkusTest
class EndpointsTest {

    private static final String SPEC =
            "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}, \"password\": \"canary\"}";
    private static final String FILE =
            "{\"storage\": {\"type\": \"redis\", \"addrs\": [\"redis:6379\"], \"passwrd\": \"canary\", \"password\": \"canary\"}}";

    /** A call with a valid body. */
    private record Post(String path, String type, String body) {
        Post(String path, String body) {
            this(path, "application/json", body);
        }

        Response send(String sent) {
            return given().header("Content-Type", type)
                    .body(sent.getBytes(UTF_8))
                    .post(path);
        }

        @Override
        public String toString() {
            return path + " " + type;
        }
    }

    static List<Post> posts() {
        String text = JsonNodeFactory.instance.textNode(SPEC).toString();
        return List.of(
                new Post("/v1/translations", SPEC),
                new Post("/v1/translations/gateway", SPEC),
                new Post("/v1/lint", "{\"spec\": " + SPEC + "}"),
                new Post("/v1/lint", "{\"configs\": {\"gateway\": " + FILE + "}}"),
                new Post("/v1/imports", "{\"configs\": {\"gateway\": " + FILE + "}}"),
                new Post("/v1/diagnoses", "{\"configs\": {\"gateway\": " + FILE + "}}"),
                new Post("/v1/imports/gateway", FILE),
                new Post("/v1/imports/sink", "text/plain", "TYK_MDCB_STORAGE_PASSWORD='canary'"),
                new Post("/v1/merges/gateway", "{\"spec\": " + SPEC + ", \"config\": " + FILE + "}"),
                new Post("/v1/upgrades", "{\"spec\": " + SPEC + ", \"from\": \"5.2.0\", \"to\": \"5.8.6\"}"),
                new Post("/v1/terraform/external", "{\"spec\": " + text + "}"),
                new Post("/v1/recommendations", "{\"maxRtoSeconds\": 60}"),
                new Post("/v1/redis-configs", "{\"spec\": " + SPEC + ", \"options\": {}}"));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void forbidsCaching(Post call) {
        Response answer = call.send(call.body());

        browserIsTold(answer.then())
                .statusCode(200)
                .header("Content-Type", "application/json")
                .header("Cache-Control", "no-store");
        assertThat(answer.headers().toString()).doesNotContain("canary");
        Object diagnostics = answer.path("diagnostics");
        assertThat(String.valueOf(diagnostics)
                        + answer.path("changes")
                        + answer.path("connections")
                        + answer.path("causes"))
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @MethodSource("posts")
    void halfABodyIsAProblemWithoutItsText(Post call) {
        problem(call.send(call.body().substring(0, call.body().length() - 1)), 400)
                .body(not(containsString("canary")));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void isNegotiated(Post call) {
        problem(given().contentType("application/xml").body("<a/>").post(call.path()), 415)
                .body("detail", containsString(call.type()));
        problem(asked(call).header("Accept", "image/png").post(call.path()), 406)
                .body("detail", containsString("application/json"));
        problem(given().put(call.path()), 405)
                .header("Allow", "POST, OPTIONS")
                .body("detail", containsString("POST, OPTIONS"));
        given().options(call.path()).then().statusCode(200).header("Allow", "POST, OPTIONS");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/components, application/json",
        "/v1/components/sink, application/json",
        "/v1/components/gateway?version=5.2.5, application/json",
        "/v1/diagnostics, application/json",
        "/v1/deployment-options, application/json",
        "/v1/schema, application/schema+json"
    })
    void constantAnswersAreRevalidated(String path, String type) {
        String tag = browserIsTold(given().get(path).then())
                .statusCode(200)
                .header("Content-Type", startsWith(type))
                .header("ETag", startsWith("\""))
                .header("Cache-Control", "no-cache")
                .extract()
                .header("ETag");
        for (String known : List.of(tag, "\"another\", W/" + tag)) {
            given().header("If-None-Match", known)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .body(emptyString());
        }
        given().header("If-None-Match", "\"another\"").get(path).then().statusCode(200);
        problem(given().delete(path), 405).header("Allow", "GET, HEAD, OPTIONS");
        given().options(path).then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void listsEveryComponent() {
        given().get("/v1/components").then().body("components.name", equalTo(Tables.names()));
    }

    static List<Format> formats() {
        return Samples.formats();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void translatesAsWithoutHttp(Format format) {
        for (Path spec : Goldens.some(Goldens.specs())) {
            byte[] body = Goldens.bytes(spec);
            Response response =
                    posting(body).queryParam("format", format.name()).post("/v1/translations");
            assertSame(response, Answered.by(() -> Imports.TRANSLATIONS
                    .all(body, format, false)
                    .all(format, false)));
            if (response.statusCode() == 200) {
                response.then()
                        .header("Content-Type", startsWith(format.mediaType()))
                        .header(
                                "Translation-Diagnostics",
                                Imports.TRANSLATIONS.lint(body, format).summary());
            }
        }
        posting(SPEC.getBytes(UTF_8))
                .queryParam("format", format.name())
                .queryParam("secrets", "redact")
                .post("/v1/translations/gateway")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(format.mediaType()))
                .body(allOf(containsString("<redacted>"), not(containsString("canary"))));
    }

    @Test
    void explainsAsWithoutHttp() {
        for (Case each : Goldens.some(Case.problems())) {
            Response response = posting(each.body()).post("/v1/translations");
            assertThat(response.statusCode() + "\n" + response.asString().strip())
                    .isEqualTo(each.answer());
            problem(response, response.statusCode());
        }
    }

    @Test
    void importsAndLintsAsWithoutHttp() {
        for (Case each : Goldens.some(Case.imports())) {
            Response response = posting(each.body()).post("/v1/imports");
            assertThat(response.statusCode() + "\n" + response.asString().strip())
                    .isEqualTo(each.answer());
            Object diagnostics = response.path("diagnostics");
            if (diagnostics != null) {
                posting(each.body()).post("/v1/lint").then().statusCode(200).body("diagnostics", equalTo(diagnostics));
            }
        }
    }

    @Test
    void readsAndLintsFiles() {
        problem(posting("{\"spec\": " + SPEC + ", \"env\": {}}").post("/v1/lint"), 422)
                .body("errors.pointer", contains("/env"));
        String clustered = "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [\"a:1\"]}, \"database\": 3}";
        problem(posting("{\"spec\": " + clustered + ", \"options\": {}}").post("/v1/redis-configs"), 422)
                .body("errors.code", contains("cluster-database"))
                .body("diagnostics.code", hasItems("cluster-database", "redis-few-nodes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/translations",
                "/v1/lint",
                "/v1/imports",
                "/v1/imports/gateway",
                "/v1/merges/gateway",
                "/v1/redis-configs"
            })
    void strictRejectsWarnings(String path) {
        String insecure = SPEC.replace("\"password\"", "\"tls\": {\"insecureSkipVerify\": true}, \"password\"");
        String body =
                switch (path) {
                    case "/v1/translations" -> insecure;
                    case "/v1/imports" -> "{\"configs\": {\"gateway\": " + FILE + "}}";
                    case "/v1/imports/gateway" -> FILE;
                    default -> "{\"spec\": " + insecure + ", \"config\": {}}";
                };
        if (path.equals("/v1/lint")) {
            body = "{\"spec\": " + insecure + "}";
        } else if (path.equals("/v1/redis-configs")) {
            body = "{\"spec\": " + insecure + ", \"options\": {\"tls\": {\"certFile\": \"/c\", \"keyFile\": \"/k\"}}}";
        }
        posting(body).post(path).then().statusCode(200);
        problem(posting(body).post(path + "?strict=true"), 422)
                .body("errors.size()", not(equalTo(0)))
                .body(not(containsString("canary")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/verifications", "/v1/discoveries"})
    void liveChecksAreOff(String path) {
        for (String body : List.of(SPEC, "{}", "{", "{\"endpoint\": \"127.0.0.1:6379\"}")) {
            problem(posting(body).post(path), 403)
                    .body("type", endsWith(":live-off"))
                    .body("detail", containsString("translator.live.enabled=true"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html",
        "/index.html, text/html",
        "/page.js, text/javascript",
        "/page.css, text/css",
        "/icon.svg, image/svg+xml",
        "/licenses.txt, text/plain"
    })
    void thePageIsServedStrictly(String path, String type) {
        browserIsTold(given().get(path).then())
                .statusCode(200)
                .header("Content-Type", startsWith(type))
                .header("Cache-Control", "no-cache")
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("frame-ancestors 'none'"), not(containsString("unsafe"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/swagger-ui/swagger-ui-bundle.js", "/swagger-ui/swagger-ui.css", "/openapi", "/v1/x"})
    void rejectsOtherMediaTypes(String path) {
        browserIsTold(given().get(path).then());
    }

    private static ValidatableResponse browserIsTold(ValidatableResponse answer) {
        return answer.header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", startsWith("default-src 'none'"));
    }

    private static ValidatableResponse problem(Response answer, int status) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", containsString("no-store"));
    }

    private static void assertSame(Response response, Answered answered) {
        assertThat(response.statusCode()).isEqualTo(answered.status());
        assertThat(new String(response.asByteArray(), UTF_8)).isEqualTo(answered.text());
    }

    private static RequestSpecification asked(Post call) {
        return given().header("Content-Type", call.type()).body(call.body());
    }

    private static RequestSpecification posting(String body) {
        return posting(body.getBytes(UTF_8));
    }

    private static RequestSpecification posting(byte[] body) {
        return given().contentType("application/json").body(body);
    }
}
