package io.tykredis.redis.conf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tykredis.imports.Imports;
import io.tykredis.input.InputError;
import io.tykredis.input.InvalidInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The server options are read as strictly as a spec and must fit it. */
class ServerRequestTest {

    private static final String STANDALONE =
            "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6380\"}, \"password\": \"p\"%s}";
    private static final String SENTINEL = "{\"topology\": {\"mode\": \"sentinel\", \"masterName\": \"m\","
            + " \"sentinels\": [\"s1:1\", \"s2:2\", \"s3:3\"]}, \"password\": \"p\"}";

    @Test
    void filesAgreeWithTheSpec() {
        Map<String, String> files = read(
                        STANDALONE.formatted(", \"database\": 99, \"tls\": {\"minVersion\": \"1.3\"}"),
                        "{\"tls\": {\"certFile\": \"/c\", \"keyFile\": \"/k\"}, \"directory\": \"/var/lib/my redis\","
                                + " \"bind\": [\"10.0.0.1\", \"-::1\"]}")
                .files();
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
    void enterpriseHasNoFiles() {
        ServerFiles answer =
                read("{\"topology\": {\"mode\": \"enterprise\", \"endpoint\": \"r:12000\"}, \"tls\": {}}", "{}");
        assertThat(answer.files()).isEmpty();
        assertThat(answer.diagnostics())
                .extracting(found -> found.code().doc())
                .containsExactly("docs/redis.md#redis-enterprise");
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/cases/ServerRequestTest.optionsAreReadStrictly.csv",
            delimiter = '|',
            quoteCharacter = '`')
    void optionsAreReadStrictly(String options, String pointer, String code, String fix) {
        assertThat(errors(SENTINEL, options)).singleElement().satisfies(error -> {
            assertThat(error.pointer()).hasToString(pointer);
            assertThat(error.code().slug()).isEqualTo(code);
            assertThat(error.fix()).contains(fix);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"master\": \"m:1\", \"quorum\": 1}             | /options/master,/options/quorum",
                "{\"replicas\": [\"r:1\"]}                        | /options/replicas"
            })
    void rejectsSentinelOptionsElsewhere(String options, String pointers) {
        assertThat(errors(STANDALONE.formatted(""), options))
                .allMatch(error -> error.code() == InputError.Code.SUPERFLUOUS_FIELD)
                .extracting(error -> error.pointer().toString())
                .containsExactly(pointers.split(","));
    }

    @Test
    void requiresTheServersCertificate() {
        assertThat(errors(STANDALONE.formatted(", \"tls\": {}"), "{}"))
                .extracting(error -> error.code().slug() + " " + error.pointer())
                .containsExactly("missing-field /options");
        assertThat(errors(
                        STANDALONE.formatted(", \"tls\": {\"certFile\": \"/c\", \"keyFile\": \"/k\"}"),
                        "{\"tls\": {\"certFile\": \"/s\"}}"))
                .extracting(InputError::detail)
                .containsExactly("The field \"keyFile\" is missing.", "The field \"caFile\" is missing.");
    }

    private static List<InputError> errors(String spec, String options) {
        return catchThrowableOfType(InvalidInput.class, () -> read(spec, options))
                .errors();
    }

    private static ServerFiles read(String spec, String options) {
        String body = "{\"spec\": %s, \"options\": %s}".formatted(spec, options);
        ServerRequest request = ServerRequest.read(body.getBytes(UTF_8), Imports.READER);
        return request.files(Imports.TRANSLATOR.translate(request.spec()));
    }
}
