package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.lint.Linter;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The service's metrics; no client can create a label. */
@QuarkusTest
class MetricsTest {

    private static final String SPEC = "{\"topology\": {\"mode\": \"%s\", \"%s\": %s}}";
    private static final String STANDALONE = SPEC.formatted("standalone", "endpoint", "\"redis:6379\"");
    private static final Pattern METRIC =
            Pattern.compile("[a-z_]+_(?:total|count|bucket|bytes|usage|requests|streams)\\b");

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject
    MeterRegistry registry;

    @Inject
    Components components;

    @Inject
    Linter linter;

    @Test
    void countsEachTranslationByComponentModeAndOutcome() {
        double translated = count("translations", "component", "pump", "mode", "standalone", "outcome", "translated");
        double refused = count("translations", "component", "tib", "mode", "cluster", "outcome", "refused");
        double invalid = count("translations", "component", "gateway", "mode", "none", "outcome", "invalid");
        double nobodys = count("translations", "component", "none", "mode", "none", "outcome", "invalid");
        double found = count("diagnostics", "code", "endpoint-url");

        post("/v1/translations", STANDALONE, 200);
        post("/v1/translations/pump", STANDALONE, 200);
        post("/v1/translations", SPEC.formatted("cluster", "nodes", "[\"redis://a:1\"]"), 422);
        post("/v1/translations/gateway", "{", 400);
        post("/v1/translations", "{}", 422);

        assertThat(count("translations", "component", "pump", "mode", "standalone", "outcome", "translated"))
                .isEqualTo(translated + 2);
        assertThat(count("translations", "component", "tib", "mode", "cluster", "outcome", "refused"))
                .isEqualTo(refused + 1);
        assertThat(count("translations", "component", "gateway", "mode", "none", "outcome", "invalid"))
                .isEqualTo(invalid + 1);
        assertThat(count("translations", "component", "none", "mode", "none", "outcome", "invalid"))
                .isEqualTo(nobodys + 1);
        assertThat(count("diagnostics", "code", "endpoint-url")).isGreaterThan(found);
    }

    @Test
    void noLabelComesFromAClient() throws IOException {
        for (String word : new String[] {"canary-7f3a", "canary\"7f3a\n{}", "canary/7f3a", "canary%00"}) {
            String name = word.replace("{", "%7B")
                    .replace("}", "%7D")
                    .replace("\n", "%0A")
                    .replace("\"", "%22");
            String spec =
                    "{\"" + word.replace("\"", "").replace("\n", "") + "\": 1, \"topology\": {\"mode\": \"canary\"}}";
            for (String path : new String[] {"", "/gateway", "/canary", "/canary-7f3a/%2e%2e/x"}) {
                given().contentType("application/json")
                        .body(spec)
                        .urlEncodingEnabled(false)
                        .post("/v1/translations" + path);
            }
            given().contentType("application/x-ndjson; canary=1")
                    .body(spec.getBytes(UTF_8))
                    .post("/v1/translations");
            given().urlEncodingEnabled(false).get("/v1/components/" + name);
            given().urlEncodingEnabled(false).get("/swagger-ui/" + name);
        }
        for (String line : new String[] {
            "CANARY /v1/components HTTP/1.1",
            "GET /canary?canary HTTP/1.1",
            "CANARY /canary HTTP/1.1",
            "CANARY /v1/translations/canary HTTP/1.1",
            "GET /v1/translations/canary/x HTTP/1.1",
            "OPTIONS /canary HTTP/1.1",
            "TRACE /v1/canary HTTP/1.1",
            "CANARY * HTTP/1.1",
            "GET http://canary/v1/schema HTTP/1.1",
            "GET //canary//x HTTP/1.1",
            "POST /canary HTTP/1.1",
            "GET /swagger-ui/canary/../x HTTP/1.1",
            "GET /q/canary HTTP/1.1"
        }) {
            try (RawClient client = RawClient.connect()) {
                client.send(line + "\r\nHost: canary\r\nContent-Encoding: canary\r\nContent-Length: 0\r\n\r\n")
                        .reply();
            }
        }

        Set<String> labels = new HashSet<>();
        registry.getMeters()
                .forEach(meter ->
                        meter.getId().getTags().stream().map(Tag::getValue).forEach(labels::add));
        assertThat(labels).isNotEmpty().noneMatch(label -> label.toLowerCase(Locale.ROOT)
                .contains("canary"));
        assertThat(given().get(metrics).asString()).doesNotContainIgnoringCase("canary");
        assertThat(values("translations", "component"))
                .isSubsetOf(with(
                        "none",
                        components.all().stream().map(ComponentTable::name).toList()));
        assertThat(values("translations", "mode"))
                .isSubsetOf("none", "standalone", "sentinel", "cluster", "enterprise");
        assertThat(values("diagnostics", "code"))
                .isSubsetOf(
                        linter.rules().stream().map(rule -> rule.code().slug()).toList());
    }

    /** Every metric in the dashboard exists. */
    @Test
    void theDashboardUsesExistingMetrics() throws IOException {
        post("/v1/translations", SPEC.formatted("cluster", "nodes", "[\"redis://a:1\"]"), 422);
        Set<String> asked = new TreeSet<>();
        new ObjectMapper()
                .readTree(Path.of("k8s/grafana/dashboard.json").toFile())
                .findValuesAsText("expr")
                .forEach(expression -> {
                    Matcher metric = METRIC.matcher(expression);
                    int before = asked.size();
                    assertThat(metric.results()
                                            .map(found -> found.group())
                                            .filter(asked::add)
                                            .count()
                                    + before)
                            .as(expression)
                            .isPositive();
                });
        String given = given().get(metrics).asString();

        assertThat(asked).contains("translations_total", "diagnostics_total", "http_server_requests_seconds_bucket");
        assertThat(asked).allSatisfy(metric -> assertThat(given).containsPattern("(?m)^" + metric + "[{ ]"));
    }

    private static void post(String path, String body, int status) {
        given().contentType("application/json").body(body).post(path).then().statusCode(status);
    }

    private double count(String name, String... tags) {
        return registry.counter(name, tags).count();
    }

    private Set<String> values(String meter, String tag) {
        Set<String> values = new TreeSet<>();
        registry.find(meter).meters().forEach(each -> values.add(each.getId().getTag(tag)));
        return values;
    }

    private static List<String> with(String first, List<String> others) {
        List<String> all = new ArrayList<>(others);
        all.add(first);
        return all;
    }
}
