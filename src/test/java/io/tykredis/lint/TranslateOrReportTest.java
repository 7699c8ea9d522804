package io.tykredis.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.imports.Imports;
import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Version;
import io.tykredis.translate.SpecAccount;
import io.tykredis.translate.Translation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of a spec is in a component's output or in a diagnostic, at every release where that could change. */
@Tag("exhaustive")
class TranslateOrReportTest {

    private static final List<String> TOPOLOGIES = List.of(
            "'mode': 'standalone', 'endpoint': 'r:6379'",
            "'mode': 'sentinel', 'masterName': 'm', 'sentinels': ['s1:1', 's2:1', 's3:1'], 'sentinelPassword': 'sp'",
            "'mode': 'cluster', 'nodes': ['n1:6379', 'n2:6379', 'n3:6379']",
            "'mode': 'standalone', 'endpoint': '[::1]:6379'",
            "'mode': 'cluster', 'nodes': ['n1:7000', 'n1:7001', 'n1:7002']",
            "'mode': 'enterprise', 'endpoint': 'e:12000', 'ossCluster': false",
            "'mode': 'enterprise', 'endpoint': 'e:12000', 'ossCluster': true");
    private static final List<String> PASSWORDS =
            List.of("'pw'", "{'env': 'PW'}", "{'kv': 'vault://a.b'}", "{'kv': 'file://a'}");
    private static final String STORE = """
            'topology': {%s}, 'password': %s, 'username': 'u', 'database': 0, 'timeoutSeconds': 7,
            'tls': {'caFile': '/ca', 'certFile': '/c', 'keyFile': '/k', 'minVersion': '1.2', 'maxVersion': '1.3',
                    'insecureSkipVerify': false}, 'pool': {'maxIdle': 1, 'maxActive': 2}""";
    private static final List<String> STORES =
            List.of("", "'cache': {%1$s}", "'analytics': {%1$s}", "'cache': {%1$s}, 'analytics': {%1$s}");
    private static final String COMPONENT =
            "'components': {'%s': {'version': '%s', 'pool': {'maxActive': 3}, 'timeoutSeconds': 8}}";

    /** The codes that report an omission; other codes may be at the same place for another reason. */
    private static final Set<String> OF_OMISSIONS = Set.of(
            "unsupported-setting",
            "cannot-connect",
            "not-in-version",
            "mode-not-in-version",
            "kv-unsupported",
            "not-applicable",
            "overridden-value",
            "secret-outside-file",
            "env-unrepresentable");

    @ParameterizedTest
    @MethodSource("io.tykredis.catalog.Tables#all")
    void translatesOrReportsEveryField(ComponentTable table) {
        for (Version version : Tables.breakpoints(table)) {
            for (String topology : TOPOLOGIES) {
                for (String password : PASSWORDS) {
                    String store = STORE.formatted(topology, password);
                    STORES.forEach(stores -> prove(
                            table,
                            "{%s, 'stores': {%s}, %s}"
                                    .formatted(
                                            store,
                                            stores.formatted(store),
                                            COMPONENT.formatted(table.name(), version))));
                }
            }
        }
    }

    private static void prove(ComponentTable table, String text) {
        RedisSpec spec = Imports.READER.read(text.replace('\'', '"').getBytes(UTF_8));
        Translation translation = Imports.TRANSLATOR.translate(spec, table);
        List<Pointer> reports = Imports.LINTER.lint(new LintContext(spec, List.of(translation))).stream()
                .filter(diagnostic -> OF_OMISSIONS.contains(diagnostic.code().slug()))
                .map(Diagnostic::pointer)
                .toList();
        assertThat(SpecAccount.lost(spec, translation, reports)).as(text).isEmpty();
    }
}
