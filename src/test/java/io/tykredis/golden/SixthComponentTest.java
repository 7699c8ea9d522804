package io.tykredis.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tykredis.app.SpecInput;
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
import io.tykredis.format.EnvFormat;
import io.tykredis.format.Samples;
import io.tykredis.imports.Imports;
import io.tykredis.model.SpecReader;
import io.tykredis.translate.Translator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A component is one class with its table; no other class depends on it, and no rule knows a component by name. */
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

    private final Components components = new Components(Stream.concat(Stream.of(TABLE), Tables.all().stream())
            .<Component>map(table -> () -> table)
            .toList());
    private final Translate translations = new Translate(
            new SpecInput(new SpecReader(components.names()), Imports.SENT),
            new Translator(components),
            Imports.LINTER,
            (component, mode, outcome) -> {});

    /** The golden has the whole answer by its alias, and the findings about its defects and clients at two releases. */
    @Test
    void isTranslatedAndChecked() {
        TranslationResult translated = translations.all("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": "literal", "database": 3,
                 "timeoutSeconds": 9, "components": {"vi": {"version": "2.0.0", "timeoutSeconds": 11}}}
                """.getBytes(UTF_8), Samples.json(), false);

        Goldens.check(
                Goldens.file("sixth-component.txt"),
                new String(translated.all(Samples.json(), false), UTF_8)
                        + new EnvFormat().one(translated.translations().get(0))
                        + findings("2.0.0")
                        + findings("2.1.0"));
    }

    private String findings(String release) {
        String spec = """
                {"topology": {"mode": "cluster", "nodes": ["a:1", "b:1", "c:1"]}, "username": "u", "password": "p",
                 "tls": {"caFile": "/ca"}, "pool": {"maxActive": 10}, "components": {"sixth": {"version": "%s"}}}
                """.formatted(release);
        return translations.lint(spec.getBytes(UTF_8), Samples.json()).diagnostics().stream()
                .map(each -> "%s %s %s %s: %s\n"
                        .formatted(release, each.code().severity(), each.code().slug(), each.pointer(), each.message()))
                .collect(Collectors.joining());
    }
}
