package io.tykredis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tykredis.catalog.Tables;
import io.tykredis.golden.Case;
import io.tykredis.golden.Goldens;
import io.tykredis.lint.Linter;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The service's metrics; no client can create a label. */
@QuarkusTest
class MetricsTest {

    private static final String STANDALONE = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}}";
    private static final String CLUSTER_OF_URLS =
            "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [\"redis://a:1\"]}}";
    private static final Pattern METRIC =
            Pattern.compile("[a-z_]+_(?:total|count|bucket|bytes|usage|requests|streams)\\b");

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject
    MeterRegistry registry;

    @Inject
    Linter linter;

    @Test
    void countsEachTranslationByComponentModeAndOutcome() {
        Map<String, Double> before = counts();
        post("/v1/translations", STANDALONE, 200);
        post("/v1/translations/pump", STANDALONE, 200);
        post("/v1/translations", CLUSTER_OF_URLS, 422);
        post("/v1/translations/gateway", "{", 400);
        post("/v1/translations", "{}", 422);
        Map<String, Double> after = counts();

        after.replaceAll((key, count) -> count - before.getOrDefault(key, 0.0));
        assertThat(after)
                .containsEntry("translations pump standalone translated", 2.0)
                .containsEntry("translations tib cluster refused", 1.0)
                .containsEntry("translations gateway none invalid", 1.0)
                .containsEntry("translations none none invalid", 1.0);
        assertThat(after.get("diagnostics endpoint-url")).isPositive();
    }

    private Map<String, Double> counts() {
        return registry.getMeters().stream()
                .filter(Counter.class::isInstance)
                .collect(Collectors.toMap(
                        meter -> meter.getId().getName()
                                + meter.getId().getTags().stream()
                                        .sorted()
                                        .map(tag -> " " + tag.getValue())
                                        .collect(Collectors.joining()),
                        meter -> ((Counter) meter).count(),
                        Double::sum));
    }

    @Test
    void noLabelComesFromAClient() throws IOException {
        for (Case each : Case.of(Goldens.file("exchanges/labels/requests.txt"))) {
            Exchange.of(each).send();
        }
        assertThat(registry.getMeters().stream().flatMap(meter -> meter.getId().getTags().stream()))
                .isNotEmpty()
                .noneMatch(tag -> tag.getValue().toLowerCase(Locale.ROOT).contains("canary"));
        assertThat(given().get(metrics).asString()).doesNotContainIgnoringCase("canary");
        assertThat(values("translations", "component"))
                .isSubsetOf(Stream.concat(Stream.of("none"), Tables.names().stream())
                        .toList());
        assertThat(values("translations", "mode"))
                .isSubsetOf("none", "standalone", "sentinel", "cluster", "enterprise");
        assertThat(values("diagnostics", "code"))
                .isSubsetOf(
                        linter.rules().stream().map(rule -> rule.code().slug()).toList());
    }

    private Stream<String> values(String meter, String tag) {
        return registry.find(meter).meters().stream().map(each -> each.getId().getTag(tag));
    }

    /** Every metric in the dashboard exists. */
    @Test
    void theDashboardUsesExistingMetrics() throws IOException {
        post("/v1/translations", CLUSTER_OF_URLS, 422);
        List<String> expressions = new ObjectMapper()
                .readTree(Path.of("k8s/grafana/dashboard.json").toFile())
                .findValuesAsText("expr");
        String exposed = given().get(metrics).asString();

        assertThat(expressions).hasSizeGreaterThan(5).allSatisfy(expression -> {
            List<String> asked =
                    METRIC.matcher(expression).results().map(MatchResult::group).toList();
            assertThat(asked).isNotEmpty().allSatisfy(metric -> assertThat(exposed)
                    .containsPattern("(?m)^" + metric + "[{ ]"));
        });
    }

    private static void post(String path, String body, int status) {
        given().contentType("application/json").body(body).post(path).then().statusCode(status);
    }
}
