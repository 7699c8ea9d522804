package io.tykredis.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.format.Samples;
import io.tykredis.http.Answered;
import io.tykredis.imports.Imports;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that could block a parser or overflow its stack are answered like other mistakes. */
class HostileTextTest {

    private static final int OFTEN = 50_000;

    @ParameterizedTest
    @ValueSource(strings = {"${", "{{", "$(", "<a", "$a:", "[", "::", "a.", "%"})
    void anEndpoint(String part) {
        assertThat(withEndpoint(part.repeat(OFTEN), "").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${", "{{", "$(", "<a", "$(a"})
    void aUserAndAPassword(String part) {
        String text = "\"" + part.repeat(OFTEN) + "\"";
        assertThat(with(", \"username\": " + text + ", \"password\": " + text).status())
                .isEqualTo(200);
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
        String password = ", \"password\": " + reference.formatted("a.".repeat(OFTEN));
        assertThat(with(password).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"777888999e99999999999", "1e-99999999999", "1e999999999", "-0.0e+123456789012"})
    void aNumber(String number) {
        assertThat(with(", \"database\": " + number).status()).isEqualTo(422);
    }

    @Test
    void tooManyAddresses() {
        String nodes = IntStream.rangeClosed(0, 1_000)
                .mapToObj(i -> "\"n" + i + ":6379\"")
                .collect(Collectors.joining(","));
        Answered answer = answer("{\"topology\": {\"mode\": \"cluster\", \"nodes\": [" + nodes + "]}}");
        assertThat(Imports.json(answer.text()).path("errors")).hasSize(1);
    }

    @Test
    void tooManyMistakes() {
        String fields =
                IntStream.range(0, 10_000).mapToObj(i -> "\"f" + i + "\": 1").collect(Collectors.joining(","));
        assertThat(Imports.json(answer("{" + fields + "}").text()).path("errors"))
                .hasSizeBetween(1, 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$redis", "{{ .Values.host }}", "SET_IN_ENV", "CHANGEME", "<host>:<port>", "${H:-a}:6379"})
    void aPlaceholderForARelease(String placeholder) {
        for (String component :
                new String[] {"\"gateway\": {\"version\": \"2.9.2\"}", "\"tib\": {\"version\": \"0.7.0\"}"}) {
            Answered answer = withEndpoint(placeholder, ", \"components\": {" + component + "}");
            assertThat(Imports.json(answer.text()).path("errors").findValuesAsText("code"))
                    .containsOnlyOnce("placeholder-value");
        }
    }

    private static Answered with(String more) {
        return withEndpoint("redis:6379", more);
    }

    private static Answered withEndpoint(String endpoint, String more) {
        return answer("{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"" + endpoint + "\"}" + more + "}");
    }

    private static Answered answer(String spec) {
        return Answered.by(() -> Imports.TRANSLATIONS
                .all(spec.getBytes(UTF_8), Samples.json(), false)
                .all(Samples.json(), false));
    }
}
