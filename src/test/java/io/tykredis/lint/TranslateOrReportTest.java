package io.tykredis.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.format.EnvVariables;
import io.tykredis.imports.Imports;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.input.StrictJson;
import io.tykredis.model.Version;
import io.tykredis.translate.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every field of a spec is in a component's output or in a diagnostic, at every release where that could change. */
@Tag("exhaustive")
class TranslateOrReportTest {

    private static final Map<String, String> TOPOLOGIES = Map.of(
            "standalone", "{\"mode\": \"standalone\", \"endpoint\": \"r:6379\"}",
            "sentinel",
                    "{\"mode\": \"sentinel\", \"masterName\": \"m\", \"sentinels\": [\"s1:26379\", \"s2:26379\", \"s3:26379\"],"
                            + " \"sentinelPassword\": \"sp\"}",
            "cluster", "{\"mode\": \"cluster\", \"nodes\": [\"n1:6379\", \"n2:6379\", \"n3:6379\"]}",
            "ipv6", "{\"mode\": \"standalone\", \"endpoint\": \"[::1]:6379\"}",
            "one-host", "{\"mode\": \"cluster\", \"nodes\": [\"n1:7000\", \"n1:7001\", \"n1:7002\"]}",
            "enterprise", "{\"mode\": \"enterprise\", \"endpoint\": \"e:12000\", \"ossCluster\": false}",
            "oss", "{\"mode\": \"enterprise\", \"endpoint\": \"e:12000\", \"ossCluster\": true}");
    private static final List<String> PASSWORDS =
            List.of("\"pw\"", "{\"env\": \"PW\"}", "{\"kv\": \"vault://a.b\"}", "{\"kv\": \"file://a\"}");
    private static final String REST = "\"username\": \"u\", \"database\": 0, \"timeoutSeconds\": 7,"
            + " \"tls\": {\"caFile\": \"/ca\", \"certFile\": \"/c\", \"keyFile\": \"/k\", \"minVersion\": \"1.2\","
            + " \"maxVersion\": \"1.3\", \"insecureSkipVerify\": false}, \"pool\": {\"maxIdle\": 1, \"maxActive\": 2}";

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

    private int checked;

    @Test
    void translatesOrReportsEveryField() {
        for (ComponentTable table : Tables.all()) {
            for (Version version : Tables.breakpoints(table)) {
                for (String topology : TOPOLOGIES.values()) {
                    for (String password : PASSWORDS) {
                        for (String stores : stores(topology, password)) {
                            String spec = spec(table, version, topology, password, stores);
                            prove(table, spec);
                        }
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(10_000);
    }

    private void prove(ComponentTable table, String text) {
        var spec = Imports.READER.read(text.getBytes(UTF_8));
        Translation translation = Imports.TRANSLATOR.translate(spec, table);
        Set<String> variables = EnvVariables.of(translation).keySet();
        List<Pointer> written = translation.settings().stream()
                .filter(setting -> variables.contains(setting.env()))
                .flatMap(setting -> setting.sources().stream())
                .toList();
        List<Pointer> reported = Imports.LINTER.lint(new LintContext(spec, List.of(translation))).stream()
                .filter(diagnostic -> OF_OMISSIONS.contains(diagnostic.code().slug()))
                .map(Diagnostic::pointer)
                .toList();
        for (Pointer field : leaves(StrictJson.read(text.getBytes(UTF_8), new InputErrors()))) {
            boolean decidesTheRelease = field.name().equals("version");
            assertThat(decidesTheRelease
                            || written.contains(field)
                            || reported.stream().anyMatch(pointer -> covers(pointer, field)))
                    .as("%s for %s in %s", field, table.name(), text)
                    .isTrue();
            checked++;
        }
    }

    /** A diagnostic at the root is about the main store, not about fields with a place of their own. */
    private static boolean covers(Pointer pointer, Pointer field) {
        boolean elsewhere =
                Pointer.of("stores").covers(field) || Pointer.of("components").covers(field);
        return pointer.equals(Pointer.ROOT) ? !elsewhere : pointer.covers(field);
    }

    private static List<String> stores(String topology, String password) {
        String store = "{\"topology\": " + topology + ", \"password\": " + password + ", " + REST + "}";
        return List.of(
                "",
                ", \"stores\": {\"cache\": " + store + "}",
                ", \"stores\": {\"analytics\": " + store + "}",
                ", \"stores\": {\"cache\": " + store + ", \"analytics\": " + store + "}");
    }

    private static String spec(ComponentTable table, Version version, String topology, String password, String stores) {
        return "{\"topology\": " + topology + ", \"password\": " + password + ", " + REST + stores
                + ", \"components\": {\"" + table.name() + "\": {\"version\": \"" + version
                + "\", \"pool\": {\"maxActive\": 3}, \"timeoutSeconds\": 8}}}";
    }

    private static List<Pointer> leaves(JsonNode spec) {
        List<Pointer> leaves = new ArrayList<>();
        collect(spec, Pointer.ROOT, leaves);
        return leaves;
    }

    /** A list or a secret counts as one field. */
    private static void collect(JsonNode node, Pointer at, List<Pointer> leaves) {
        if (node instanceof ObjectNode object && !at.name().equals("password")) {
            object.properties().forEach(entry -> collect(entry.getValue(), at.child(entry.getKey()), leaves));
        } else {
            leaves.add(at);
        }
    }
}
