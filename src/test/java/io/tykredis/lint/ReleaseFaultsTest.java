package io.tykredis.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.imports.Imports;
import io.tykredis.model.RedisSpec;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Defects observed in running components of these releases, or read from the source of releases that were not run. */
class ReleaseFaultsTest {

    private static final String STANDALONE =
            "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"r:6379\"}, %s, \"components\": {\"%s\": {\"version\": \"%s\"}}}";
    private static final String SENTINEL =
            "{\"topology\": {\"mode\": \"sentinel\", \"masterName\": \"m\", \"sentinels\": [\"a:26379\", \"b:26379\", \"c:26379\"]%s},"
                    + " \"components\": {\"%s\": {\"version\": \"%s\"}}%s}";
    private static final String CLUSTER =
            "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [\"a:6379\", \"b:6379\", \"c:6379\"]}, %s"
                    + " \"components\": {\"%s\": {\"version\": \"%s\"}}}";

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/ReleaseFaultsTest.sentinelWithTls.csv", quoteCharacter = '\'')
    void sentinelWithTls(String component, String release, String reported) {
        assertThat(only("sentinel-tls", lint(SENTINEL.formatted("", component, release, ", \"tls\": {}"))))
                .isEqualTo(reported == null ? Set.of() : Set.of(reported));
        assertThat(only("sentinel-tls", lint(SENTINEL.formatted("", component, release, ""))))
                .isEmpty();
        assertThat(only("sentinel-tls", lint(STANDALONE.formatted("\"tls\": {}", component, release))))
                .isEmpty();
    }

    /** The two stores of one component may be of different kinds. */
    @Test
    void sentinelOfOneStoreAndTlsOfTheOther() {
        String mixed =
                "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"r:6379\"}, \"tls\": {}, \"stores\": {\"cache\":"
                        + " {\"topology\": {\"mode\": \"sentinel\", \"masterName\": \"m\", \"sentinels\": [\"a:26379\"]}%s}},"
                        + " \"components\": {\"gateway\": {\"version\": \"4.0.15\"}}}";
        assertThat(lint(mixed.formatted("")))
                .noneMatch(found -> found.code().slug().equals("sentinel-tls"));
        assertThat(lint(mixed.formatted(", \"tls\": {}")))
                .filteredOn(found -> found.code().slug().equals("sentinel-tls"))
                .singleElement()
                .satisfies(found -> assertThat(found.pointer()).hasToString("/stores/cache/tls"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/ReleaseFaultsTest.clusterOfRedis7.csv", quoteCharacter = '\'')
    void clusterOfRedis7(String component, String release, String how) {
        List<Diagnostic> reported = lint(CLUSTER.formatted("", component, release)).stream()
                .filter(found -> found.code().slug().equals("cluster-redis-7"))
                .toList();
        if (how == null) {
            assertThat(reported).isEmpty();
        } else {
            assertThat(reported).singleElement().satisfies(found -> assertThat(found.message())
                    .contains(release + " " + how));
        }
        assertThat(only("cluster-redis-7", lint(SENTINEL.formatted("", component, release, ""))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/ReleaseFaultsTest.loginsWithoutUserName.csv", quoteCharacter = '\'')
    void loginsWithoutUserName(String component, String release, String severity) {
        Set<String> expected = severity == null ? Set.of() : Set.of(severity + " cannot-connect");
        String user = "\"username\": \"%s\", \"password\": \"p\"";
        String sentinels = SENTINEL.formatted(", \"sentinelPassword\": \"p\"", component, release, "");

        assertThat(only("cannot-connect", lint(STANDALONE.formatted(user.formatted("tyk"), component, release))))
                .isEqualTo(expected);
        assertThat(only("cannot-connect", lint(sentinels))).isEqualTo(expected);
        assertThat(only("not-in-version", lint(sentinels))).isEmpty();
        assertThat(only("cannot-connect", lint(STANDALONE.formatted(user.formatted("default"), component, release))))
                .isEmpty();
        assertThat(only("cannot-connect", lint(STANDALONE.formatted("\"username\": \"tyk\"", component, release))))
                .isEmpty();
    }

    @Test
    void theIdentityBrokerHasTlsFrom071On() {
        String tls = "\"tls\": {\"insecureSkipVerify\": true}";
        assertThat(lint(STANDALONE.formatted(tls, "tib", "0.7.0")))
                .extracting(found -> found.code().slug() + " " + found.pointer())
                .contains("cannot-connect /tls", "not-in-version /tls/insecureSkipVerify");
        assertThat(lint(STANDALONE.formatted(tls, "tib", "0.7.1")))
                .extracting(found -> found.code().slug())
                .doesNotContain("cannot-connect", "not-in-version");
    }

    @Test
    void aClientCertificateThatIsNotPresented() {
        assertThat(lint(STANDALONE.formatted(
                        "\"tls\": {\"certFile\": \"/c\", \"keyFile\": \"/k\"}", "gateway", "5.2.0")))
                .filteredOn(found -> found.pointer().toString().equals("/tls/certFile"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code().slug()).isEqualTo("not-in-version");
                    assertThat(found.message()).contains("a server that requires one refuses the connection");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.2.5", "5.3.0", "5.3.5", "5.8.6", "5.8.15", "5.10.0", "5.14.0"})
    void rateLimitersThatReadTheirTls(String release) {
        assertThat(only(
                        "rate-limiter-tls",
                        lint(STANDALONE.formatted("\"tls\": {\"caFile\": \"/ca\"}", "gateway", release))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/ReleaseFaultsTest.rateLimitersThatDoNot.csv", quoteCharacter = '\'')
    void rateLimitersThatDoNot(String release, boolean quotas, boolean limits) {
        String ca = "\"tls\": {\"caFile\": \"/ca\"%s}";
        List<Diagnostic> reported = lint(STANDALONE.formatted(ca.formatted(""), "gateway", release)).stream()
                .filter(found -> found.code().slug().equals("rate-limiter-tls"))
                .toList();

        assertThat(reported).singleElement().satisfies(found -> {
            assertThat(found.code().severity()).hasToString("error");
            assertThat(found.message().contains("403")).isEqualTo(quotas);
            assertThat(found.message().contains("429")).isEqualTo(limits);
            assertThat(found.fix()).contains("5.8.6, 5.10.0 or later");
        });
        assertThat(only(
                        "rate-limiter-tls",
                        lint(STANDALONE.formatted(ca.formatted(", \"insecureSkipVerify\": true"), "gateway", release))))
                .isEmpty();
        assertThat(only(
                        "rate-limiter-tls",
                        lint(STANDALONE.formatted(
                                "\"tls\": {\"certFile\": \"/c\", \"keyFile\": \"/k\"}", "gateway", release))))
                .containsExactly("warning rate-limiter-tls");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gateway   | 5.14.0 | 401 | 4 clients",
                "gateway   | 5.3.5  | 301 | 3 clients",
                "gateway   | 2.9.5  | 201 | 2 clients",
                "tib       | 1.7.3  | 200 | 2 clients",
                "pump      | 1.16.0 | 100 | 1 client with",
                "dashboard | 5.14.0 | 100 | Its source is closed"
            })
    void poolsOfEachNode(String component, String release, String most, String reported) {
        assertThat(lint(CLUSTER.formatted("\"pool\": {\"maxActive\": 100},", component, release)))
                .filteredOn(found -> found.code().slug().equals("pool-per-node"))
                .singleElement()
                .satisfies(found -> assertThat(found.message()).contains("up to " + most + " ", reported));
    }

    private static List<Diagnostic> lint(String text) {
        RedisSpec spec = Imports.READER.read(text.getBytes(UTF_8));
        return Imports.LINTER.lint(new LintContext(spec, Imports.TRANSLATOR.translate(spec)));
    }

    private static Set<String> only(String slug, List<Diagnostic> found) {
        return found.stream()
                .filter(each -> each.code().slug().startsWith(slug))
                .map(each -> each.code().severity() + " " + each.code().slug())
                .collect(Collectors.toSet());
    }
}
