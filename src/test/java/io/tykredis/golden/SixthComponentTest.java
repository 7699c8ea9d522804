package io.tykredis.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.app.Translate;
import io.tykredis.app.TranslationResult;
import io.tykredis.catalog.Block;
import io.tykredis.catalog.Component;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Defect;
import io.tykredis.catalog.FileHandling;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.Quirks;
import io.tykredis.catalog.RedisClient;
import io.tykredis.catalog.ReleaseHistory;
import io.tykredis.catalog.Releases;
import io.tykredis.catalog.Role;
import io.tykredis.catalog.Tables;
import io.tykredis.catalog.ValueType;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.format.EnvFormat;
import io.tykredis.format.Samples;
import io.tykredis.imports.Imports;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.unread.KeySuggestions;
import io.tykredis.imports.unread.UnreadName;
import io.tykredis.imports.unread.UnreadVariables;
import io.tykredis.input.Pointer;
import io.tykredis.model.SpecReader;
import io.tykredis.translate.Omission;
import io.tykredis.translate.Translator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A component is one class with its table; no other class depends on it. */
class SixthComponentTest {

    private static final List<Key> KEYS = List.of(
            Key.of(Concept.ADDRS, "servers", "SERVERS", ValueType.STRING_LIST, "invented"),
            Key.of(Concept.ENABLE_CLUSTER, "many", "MANY", ValueType.BOOL, "invented"),
            Key.of(Concept.MAX_ACTIVE, "lines", "LINES", ValueType.INT, "invented"),
            Key.of(Concept.CA_FILE, "authority", "AUTHORITY", ValueType.STRING, "invented"),
            Key.of(Concept.PASSWORD, "secret.word", "SECRETWORD", ValueType.STRING, "invented"),
            Key.of(Concept.TIMEOUT, "patience", "PATIENCE", ValueType.INT, "invented")
                    .readBy(Releases.since("2.0.0")));

    private static final ComponentTable TABLE = new ComponentTable(
            "sixth",
            List.of("vi"),
            "Sixth",
            "sixth.conf",
            FileHandling.CLOSED,
            "TYK_VI_",
            ReleaseHistory.between("1.0.0", "2.1.0"),
            tykVersion -> Optional.empty(),
            List.of(Block.required(Role.MAIN, "redis", "REDIS_", KEYS)
                    .usedBy(
                            RedisClient.pooled("first"),
                            RedisClient.pooled("deaf one")
                                    .ignoring(new RedisClient.Gap(
                                            "first-client-tls",
                                            Releases.before("2.1.0"),
                                            Set.of(Concept.CA_FILE),
                                            "It fails.")),
                            RedisClient.single("last"))),
            List.of(),
            Map.of(Concept.DATABASE, "it has no word for it"),
            Quirks.NONE.defects(Defect.shown(Defect.Kind.NO_CLUSTER_OF_REDIS_7, Releases.before("2.1.0"), "invented")));

    private static final String SPEC = """
            {
              "topology": {"mode": "standalone", "endpoint": "redis:6379"},
              "password": "literal",
              "database": 3,
              "timeoutSeconds": 9,
              "components": {"vi": {"version": "2.0.0", "timeoutSeconds": 11}}
            }
            """;

    private final Components components = withSixth();
    private final Translate translations = new Translate(
            new SpecReader(components.names()),
            new Translator(components),
            Imports.LINTER,
            (component, mode, outcome) -> {});

    @Test
    void isRegistered() {
        assertThat(components.all()).hasSize(Tables.all().size() + 1);
        assertThat(components.find("vi")).contains(TABLE);
    }

    @Test
    void translatesByItsAlias() {
        // When
        TranslationResult translated = translations.all(SPEC.getBytes(UTF_8), Samples.json(), false);
        JsonNode sixth = translated.document(false).tree().at("/components/sixth");
        // Then
        assertThat(translated.translations()).hasSize(1);
        assertThat(sixth.path("file").textValue()).isEqualTo("sixth.conf");
        assertThat(sixth.path("config").toString())
                .isEqualTo(
                        "{\"redis\":{\"servers\":[\"redis:6379\"],\"secret\":{\"word\":\"literal\"},\"patience\":11}}");
        assertThat(new EnvFormat().one(translated.translations().get(0)))
                .contains("TYK_VI_REDIS_SERVERS=redis:6379\n", "TYK_VI_REDIS_PATIENCE=11\n");
    }

    @Test
    void reportsAMissingSetting() {
        TranslationResult translated = translations.one(SPEC.getBytes(UTF_8), TABLE, Samples.json(), false);

        assertThat(translated.translations().get(0).omissions())
                .filteredOn(omission -> omission.source().equals(Pointer.of("database")))
                .singleElement()
                .satisfies(omission -> {
                    assertThat(omission.reason()).isEqualTo(Omission.Reason.NO_SUCH_SETTING);
                    assertThat(omission.detail()).contains("Sixth").contains("has no setting for the database number");
                });
        assertThat(translated.verdict().diagnostics())
                .extracting(found -> found.code().slug())
                .contains("unsupported-setting");
    }

    @Test
    void aSpellingLikeItsOwnIsExplainedByTheOtherComponentsKey() {
        ComponentTable dashboard = Tables.of("dashboard");
        EnvVariable variable = new EnvVariable("TYK_DB_REDISSERVERS", "r:6379", Pointer.of("TYK_DB_REDISSERVERS"));

        assertThat(new UnreadVariables(components, dashboard, new KeySuggestions(components, dashboard))
                        .among(List.of(variable)))
                .extracting(UnreadName::fix)
                .containsExactly("Did you mean TYK_DB_REDISADDRS? Otherwise remove it.");
    }

    /** No rule knows a component by name: all facts are in its table. */
    @Test
    void reportsItsDefectsAndClients() {
        assertThat(found("2.0.0"))
                .extracting(each -> each.code().slug() + " " + each.code().severity() + " " + each.pointer())
                .contains(
                        "cluster-redis-7 info /topology/mode",
                        "cannot-connect error /username",
                        "rate-limiter-tls error /tls/caFile");
        assertThat(found("2.0.0"))
                .extracting(Diagnostic::message)
                .anySatisfy(each -> assertThat(each).contains("deaf one"))
                .anySatisfy(each -> assertThat(each).contains("up to 21 "));
        assertThat(found("2.1.0"))
                .extracting(each -> each.code().slug())
                .doesNotContain("cluster-redis-7", "rate-limiter-tls");
    }

    private List<Diagnostic> found(String release) {
        String cluster = """
                {
                  "topology": {"mode": "cluster", "nodes": ["a:1", "b:1", "c:1"]},
                  "username": "u", "password": "p", "tls": {"caFile": "/ca"}, "pool": {"maxActive": 10},
                  "components": {"sixth": {"version": "%s"}}
                }
                """.formatted(release);
        return translations.lint(cluster.getBytes(UTF_8), Samples.json()).diagnostics();
    }

    private static Components withSixth() {
        List<Component> all = new ArrayList<>(List.of(() -> TABLE));
        Tables.all().forEach(table -> all.add(() -> table));
        return new Components(all);
    }
}
