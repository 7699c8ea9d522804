package io.tykredis.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.imports.Imports;
import io.tykredis.model.RedisSpec;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule finds the same mistake wherever in a spec it can be made, and nowhere else. */
class EveryPlaceTest {

    private static final String SENTINEL =
            "\"topology\": {\"mode\": \"sentinel\", \"sentinels\": [\"a:26379\"], \"masterName\": \"%s\"%s}";
    private static final String PLAIN = "\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"a:6379\"}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "placeholder-value | /username | PLAIN, \"username\": \"CHANGEME\"",
                "placeholder-value | /password | PLAIN, \"password\": \"CHANGEME\"",
                "placeholder-value | /password/file | PLAIN, \"password\": {\"file\": \"/${DIR}/redis\"}",
                "placeholder-value | /password/kv | PLAIN, \"password\": {\"kv\": \"vault://secret/<app>.password\"}",
                "placeholder-value | /tls/caFile | PLAIN, \"tls\": {\"caFile\": \"/${DIR}/ca.crt\"}",
                "placeholder-value | /tls/certFile | PLAIN, \"tls\": {\"certFile\": \"/${DIR}/c.crt\", \"keyFile\": \"/c.key\"}",
                "placeholder-value | /tls/keyFile | PLAIN, \"tls\": {\"certFile\": \"/c.crt\", \"keyFile\": \"/${DIR}/c.key\"}",
                "placeholder-value | /topology/masterName | SENTINEL(CHANGEME)",
                "placeholder-value | /topology/sentinelPassword | SENTINEL(m, \"sentinelPassword\": \"CHANGEME\")",
                "placeholder-value | /topology/endpoint | \"topology\": {\"mode\": \"standalone\", \"endpoint\": \"${HOST}:6379\"}",
                "placeholder-value | /stores/cache/username | PLAIN, \"stores\": {\"cache\": {PLAIN, \"username\": \"CHANGEME\"}}",
                "kv-literal | /password | PLAIN, \"password\": \"vault://secret/a.b\"",
                "kv-literal | /topology/sentinelPassword | SENTINEL(m, \"sentinelPassword\": \"vault://secret/a.b\")",
                "timeout-range | /timeoutSeconds | PLAIN, \"timeoutSeconds\": 5000",
                "timeout-range | /components/pump/timeoutSeconds | PLAIN, \"components\": {\"pump\": {\"timeoutSeconds\": 5000}}",
                "timeout-range | /stores/analytics/timeoutSeconds | PLAIN, \"stores\": {\"analytics\": {PLAIN, \"timeoutSeconds\": 5000}}"
            })
    void isFound(String code, String pointer, String members) {
        String spec = "{"
                + members.replace("PLAIN", PLAIN)
                        .replaceAll("SENTINEL\\(([^,)]*)([^)]*)\\)", SENTINEL.formatted("$1", "$2"))
                + "}";

        List<Diagnostic> found = Imports.LINTER.lint(context(spec)).stream()
                .filter(each -> each.code().slug().equals(code))
                .toList();

        assertThat(found).extracting(each -> each.pointer().toString()).as(spec).containsExactly(pointer);
    }

    private static LintContext context(String text) {
        RedisSpec spec = Imports.READER.read(text.getBytes(UTF_8));
        return new LintContext(spec, Imports.TRANSLATOR.translate(spec));
    }
}
