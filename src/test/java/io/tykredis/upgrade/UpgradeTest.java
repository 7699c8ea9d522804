package io.tykredis.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tykredis.catalog.Tables;
import io.tykredis.document.UpgradeDocument;
import io.tykredis.format.PrettyJson;
import io.tykredis.imports.Imports;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.StrictJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Upgrades from request to answer. */
class UpgradeTest {

    private static final UpgradeRequestReader READER = new UpgradeRequestReader(Imports.READER, Tables.components());
    private static final Upgrades UPGRADES = new Upgrades(Tables.components(), Imports.TRANSLATOR, Imports.LINTER);

    private static final String SENTINEL = """
            {"topology": {"mode": "sentinel", "masterName": "m", "sentinels": ["s1:26379", "s2:26379", "s3:26379"]},
             "username": "tyk", "password": "canary", "tls": {"caFile": "/ca.crt", "minVersion": "1.2"}}""";

    private static UpgradeRequest request(String body) {
        InputErrors errors = new InputErrors();
        return READER.read(StrictJson.read(body.getBytes(UTF_8), errors), errors);
    }

    private static JsonNode answer(String body, boolean path) {
        try {
            return new ObjectMapper()
                    .readTree(PrettyJson.bytes(UpgradeDocument.of(UPGRADES.compare(request(body)), path)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode sentinel(String from, String to) {
        return answer("{\"spec\": " + SENTINEL + ", \"from\": " + from + ", \"to\": " + to + "}", true);
    }

    /** One fact per line: the values of a field at a place of the answer. */
    @ParameterizedTest
    @CsvFileSource(resources = "/cases/UpgradeTest.facts.csv", numLinesToSkip = 1, delimiter = '|')
    void facts(String component, String from, String to, String place, String field, @Nullable String expected) {
        JsonNode answer =
                sentinel("{\"%s\": \"%s\"}".formatted(component, from), "{\"%s\": \"%s\"}".formatted(component, to));
        List<String> values = new ArrayList<>();
        JsonNode list = answer.at("/components/" + component + place);
        if (list.isArray()) {
            list.forEach(each -> values.add((each.isObject() ? each.path(field) : each).asText()));
        } else {
            values.add(list.path(field).asText());
        }
        assertThat(String.join(" ", values)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{}, \"4.3.1\", \"5.8.6\", upgrade, dashboard gateway,",
                "{}, `{\"tyk\": \"4.3.1\", \"pump\": \"1.8.3\"}`, \"5.8.6\", upgrade, dashboard gateway pump,",
                "{\"mdcb\": {}}, \"5.3.0\", \"5.8.6\", upgrade, mdcb,",
                "{}, \"5.3.0\", \"5.8.6\", upgrade, mdcb pump dashboard gateway,",
                "{}, \"5.8.6\", \"5.3.0\", downgrade, gateway dashboard pump mdcb,",
                "`{\"gateway\": {}, \"pump\": {}, \"dashboard\": {}}`, \"5.8.6\", \"5.3.0\", downgrade, pump gateway dashboard,",
                "`{\"gateway\": {}, \"pump\": {}}`, \"5.3.13\", \"5.4.0\", mixed, gateway pump,",
                "{}, `{\"tib\": \"1.4.3\"}`, `{\"tib\": \"1.7.3\"}`, upgrade,, tib",
                "{}, \"5.8.6\", \"5.8.6\", none,,",
            })
    void directionAndOrder(
            String components,
            String from,
            String to,
            String direction,
            @Nullable String order,
            @Nullable String anytime) {
        String spec = components.equals("{}")
                ? SENTINEL
                : SENTINEL.substring(0, SENTINEL.length() - 1) + ", \"components\": " + components + "}";
        JsonNode answer = answer("{\"spec\": " + spec + ", \"from\": " + from + ", \"to\": " + to + "}", false);
        assertThat(answer.path("direction").asText()).isEqualTo(direction);
        assertThat(texts(answer.at("/rollout/order"))).isEqualTo(order == null ? "" : order);
        assertThat(texts(answer.at("/rollout/anytime"))).isEqualTo(anytime == null ? "" : anytime);
    }

    @Test
    void namesComponentsWithoutAPairing() {
        JsonNode answer = sentinel("\"4.3.1\"", "\"5.8.6\"");
        assertThat(answer.path("unknown").findValuesAsText("component")).contains("mdcb", "pump");
        assertThat(answer.path("components").has("pump")).isFalse();
        assertThat(answer.path("diagnostics").findValuesAsText("component")).doesNotContain("pump", "mdcb");
    }

    @Test
    void diagnosticsAreComparedByPlaceAndCode() {
        JsonNode up = sentinel("{\"gateway\": \"4.0.15\"}", "{\"gateway\": \"5.8.5\"}");
        assertThat(up.at("/diagnostics/resolved").findValuesAsText("code"))
                .containsExactlyInAnyOrder("sentinel-tls", "not-in-version", "not-in-version");
        assertThat(up.at("/diagnostics/introduced").findValuesAsText("code")).contains("rate-limiter-tls");

        JsonNode down = sentinel("{\"gateway\": \"5.8.5\"}", "{\"gateway\": \"4.0.15\"}");
        assertThat(down.at("/diagnostics/introduced").findValuesAsText("pointer"))
                .isEqualTo(up.at("/diagnostics/resolved").findValuesAsText("pointer"));
        JsonNode future = sentinel("{\"gateway\": \"5.8.6\"}", "{\"gateway\": \"6.0.0\"}");
        assertThat(future.at("/diagnostics/introduced/0/code").asText()).isEqualTo("unreleased-version");
        assertThat(future.at("/diagnostics/introduced/0/pointer").asText()).isEqualTo("/to");
    }

    @Test
    void settingsOfTheSpecBecomePossible() {
        JsonNode up = sentinel("{\"pump\": \"0.8.3\"}", "{\"pump\": \"1.9.0\"}").at("/components/pump/settings");
        assertThat(up.path("possible").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/spec/topology", "/spec/username", "/spec/tls/caFile", "/spec/tls/minVersion");
        JsonNode down =
                sentinel("{\"pump\": \"1.9.0\"}", "{\"pump\": \"0.8.3\"}").at("/components/pump/settings");
        assertThat(down.path("impossible")).isEqualTo(up.path("possible"));
        assertThat(down.path("possible")).isEmpty();
    }

    @Test
    void filesChangeAsTheirDiffShowsAndPasswordsAreMasked() {
        JsonNode answer = sentinel("{\"pump\": \"1.8.3\"}", "{\"pump\": \"1.12.2\"}");
        assertThat(answer.at("/components/pump/files").findValuesAsText("name"))
                .containsExactly("pump.conf", "pump.env");
        assertThat(answer.at("/components/pump/files/1/diff").asText())
                .startsWith("--- a/pump.env\n+++ b/pump.env\n@@ ")
                .endsWith("""
                 TYK_PMP_ANALYTICSSTORAGECONFIG_MASTERNAME=m
                 TYK_PMP_ANALYTICSSTORAGECONFIG_USERNAME=tyk
                 TYK_PMP_ANALYTICSSTORAGECONFIG_PASSWORD='<redacted>'
                -TYK_PMP_ANALYTICSSTORAGECONFIG_REDISUSESSL=true
                -TYK_PMP_ANALYTICSSTORAGECONFIG_REDISSSLINSECURESKIPVERIFY=false
                +TYK_PMP_ANALYTICSSTORAGECONFIG_USESSL=true
                +TYK_PMP_ANALYTICSSTORAGECONFIG_SSLINSECURESKIPVERIFY=false
                +TYK_PMP_ANALYTICSSTORAGECONFIG_SSLCAFILE=/ca.crt
                +TYK_PMP_ANALYTICSSTORAGECONFIG_SSLMINVERSION=1.2
                """);
        assertThat(answer.at("/components/gateway/files/0/diff").asText()).isEmpty();
        assertThat(answer.toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"spec\": %s}|missing-field  ",
                "{\"spec\": %s, \"to\": \"5.8.6\"}|missing-field ",
                "{\"to\": \"5.8.6\", \"from\": \"5.3.0\"}|missing-field ",
                "{\"spec\": %s, \"from\": \"5\", \"to\": \"5.8.6\"}|invalid-value /from",
                "{\"spec\": %s, \"from\": \"2.0.0\", \"to\": \"5.8.6\"}|invalid-value /from",
                "{\"spec\": %s, \"from\": \"5.3.0\", \"to\": {\"pmup\": \"1.9.0\"}}|unknown-component /to/pmup",
                "{\"spec\": %s, \"from\": \"5.3.0\", \"to\": {\"pump\": \"0.7.0\"}}|invalid-value /to/pump",
                "{\"spec\": %s, \"from\": \"5.3.0\", \"to\": {\"pump\": 1.9}}|wrong-type /to/pump",
                "{\"spec\": %s, \"from\": 5.3, \"to\": \"5.8.6\"}|wrong-type /from",
                "{\"spec\": %s, \"from\": \"5.3.0\", \"too\": \"5.8.6\"}|unknown-field /too",
            })
    void reportsErrorsAtTheirPlace(String body, String expected) {
        InvalidInput invalid = catchThrowableOfType(InvalidInput.class, () -> request(body.replace("%s", SENTINEL)));
        assertThat(invalid.errors())
                .extracting(error -> error.code().slug() + " " + error.pointer())
                .contains(expected.strip().contains(" ") ? expected.strip() : expected.strip() + " ");
    }

    private static String texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return String.join(" ", texts);
    }
}
