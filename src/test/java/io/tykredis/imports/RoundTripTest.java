package io.tykredis.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Tables;
import io.tykredis.catalog.ValueType;
import io.tykredis.diagnostic.Severity;
import io.tykredis.document.SpecDocument;
import io.tykredis.format.EnvVariables;
import io.tykredis.format.Format;
import io.tykredis.format.NativeFile;
import io.tykredis.format.PrettyJson;
import io.tykredis.format.Samples;
import io.tykredis.format.SmallSpecs;
import io.tykredis.golden.Goldens;
import io.tykredis.input.InvalidInput;
import io.tykredis.lint.LintContext;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Version;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is translated is imported as the same spec, from every form. */
class RoundTripTest {

    /** Of the small specs: any three ways to say something are in every eleventh in all their combinations. */
    private static final int TURNS = 11;

    private static final int TURNS_OF_THE_NEWEST = 5;

    /** The references to secrets that a form has; others leave the variable without a value. */
    private static final Map<String, Set<String>> REFERENCES = Map.of(
            "compose", Set.of("kv", "env"),
            "docker-env", Set.of("kv"),
            "ecs", Set.of("kv", "env", "secretArn", "ssm"),
            "env", Set.of("kv", "env"),
            "helm", Set.of("kv", "secretKeyRef"),
            "json", Set.of("kv"),
            "kubernetes", Set.of("kv", "secretKeyRef"),
            "terraform", Set.of("kv"));

    private static final Set<String> EVERY_REFERENCE = Set.of("kv", "env", "secretArn", "ssm", "secretKeyRef", "file");

    static List<ComponentTable> tables() {
        return Tables.all();
    }

    static List<Path> goldens() {
        return Goldens.specs();
    }

    @Tag("exhaustive")
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("tables")
    void everySmallSpec(ComponentTable table) {
        int checked = 0;
        int round = 0;
        for (Version version : Tables.breakpoints(table)) {
            List<String> specs = SmallSpecs.of(table, version);
            int turns = version.equals(table.newest()) ? TURNS_OF_THE_NEWEST : TURNS;
            for (int i = round++ % turns; i < specs.size(); i += turns) {
                RedisSpec spec = Imports.READER.read(specs.get(i).getBytes(UTF_8));
                Translation translation = Imports.TRANSLATOR.translate(spec, table);
                if (works(spec, translation)) {
                    prove(specs.get(i), spec, translation);
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(500);
    }

    private static void prove(String text, RedisSpec spec, Translation translation) {
        // Given
        ComponentTable table = translation.table();
        ObjectNode file = (ObjectNode) NativeFile.of(translation).tree();
        Map<String, String> variables = EnvVariables.of(translation);
        ObjectNode expected = Held.of(spec, translation, REFERENCES.get("json"));
        // When
        ImportResult fromFile = Imports.of(table, file);
        // Then
        check(text + " from the file of " + table.name(), fromFile, expected);
        boolean newest = translation.target().version().equals(table.newest());
        if (newest) {
            check(text + " from file and variables of " + table.name(), Imports.of(table, file, variables), expected);
        }
        if (!isBeyondVariables(translation)) {
            check(text + " from the variables of " + table.name(), Imports.of(table, null, variables), expected);
        }
        everyNameIsRead(text, fromFile);
    }

    private static void everyNameIsRead(String text, ImportResult imported) {
        assertThat(imported.diagnostics()).as(text).noneMatch(found -> List.of(
                        "unknown-key", "foreign-key", "shadowed-key", "wrong-type", "unused-key")
                .contains(found.code().slug()));
    }

    private static void check(String what, ImportResult imported, ObjectNode expected) {
        assertThat(imported.fatal()).as(what).isEmpty();
        assertThat(SpecDocument.of(imported.spec().orElseThrow())).as(what).isEqualTo(expected);
    }

    /** A map of hosts as a variable cannot hold an IPv6 address. */
    private static boolean isBeyondVariables(Translation translation) {
        return translation.settings().stream()
                .map(Setting::key)
                .anyMatch(key -> key.type() == ValueType.STRING_MAP
                        && !EnvVariables.of(translation).keySet().stream().anyMatch(name -> name.endsWith(key.env())));
    }

    private static boolean works(RedisSpec spec, Translation translation) {
        return Imports.LINTER.lint(new LintContext(spec, List.of(translation))).stream()
                .noneMatch(found -> found.code().severity() == Severity.ERROR);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("goldens")
    void everyFormIsReadBack(Path file) {
        RedisSpec spec = Imports.READER.read(Goldens.text(file).getBytes(UTF_8));
        for (Translation translation : Imports.TRANSLATOR.translate(spec)) {
            Samples.formats().forEach(format -> check(spec, translation, format));
        }
    }

    private static void check(RedisSpec spec, Translation translation, Format format) {
        if (!format.name().equals("json") && isBeyondVariables(translation)) {
            return;
        }
        String written;
        try {
            written = format.one(translation);
        } catch (InvalidInput unwritable) {
            assertThat(unwritable.errors()).isNotEmpty();
            return;
        }
        boolean helm = format.name().equals("helm");
        ObjectNode held = Held.of(spec, translation, REFERENCES.get(format.name()));
        boolean complete = held.equals(Held.of(spec, translation, EVERY_REFERENCE));
        boolean hasChart = !helm || !translation.table().name().equals("tib");
        if (!complete || !hasChart) {
            assertThat(format.notices(List.of(translation)))
                    .as(
                            "%s leaves out a part of %s",
                            format.name(), translation.table().name())
                    .isNotEmpty();
        }
        if (hasChart) {
            ObjectNode read = read(fileName(translation, format), written, translation);
            if (helm) {
                withoutDefaults(read, held, translation);
            }
            assertThat(read)
                    .as("%s of %s:\n%s", format.name(), translation.table().name(), written)
                    .isEqualTo(format.name().equals("ecs") ? asParameters(held) : held);
        }
    }

    /** The name tells what the content may leave open: the component of a file, and the chart of values. */
    private static String fileName(Translation translation, Format format) {
        return switch (format.name()) {
            case "json" -> translation.table().file();
            case "helm" -> translation.table().name().equals("mdcb") ? "tyk-control-plane.yaml" : "tyk-stack.yaml";
            default -> "written";
        };
    }

    /** ECS takes the name of a variable for that of a parameter in the Systems Manager. */
    private static JsonNode asParameters(JsonNode held) {
        return Imports.json(held.toString().replace("{\"env\":", "{\"ssm\":"));
    }

    /** The spec of the component alone, because a chart installs others beside it. */
    private static ObjectNode read(String name, String written, Translation translation) {
        String component = translation.table().name();
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putArray("files").addObject().put("name", name).put("content", written);
        request.putObject("components")
                .putObject(component)
                .put("version", translation.target().version().toString());
        ImportResult imported = Imports.ofBody(PrettyJson.bytes(request));
        if (!name.endsWith(".yaml")) {
            // A chart sets some variables that extraEnvs override.
            everyNameIsRead(written, imported);
        }
        ObjectNode read = imported.compared().values().stream()
                .flatMap(plane -> plane.members().stream())
                .filter(member -> member.name().equals(component))
                .map(member -> SpecDocument.of(Objects.requireNonNull(member.effective())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(component + " is not in\n" + written));
        ((ObjectNode) read.path("components").path(component)).remove("version");
        return read;
    }

    /** Charts set database 0 and sizes of pools where values do not. They leave out sizes that the release ignores. */
    private static void withoutDefaults(ObjectNode read, ObjectNode held, Translation translation) {
        boolean idle = translation.settings().stream()
                .map(Setting::key)
                .anyMatch(key -> key.concept() == Concept.MAX_IDLE
                        && key.readBy().contains(translation.target().version()));
        for (String store : List.of("", "/stores/cache", "/stores/analytics")) {
            Set<String> sizes = new HashSet<>();
            held.at(store + "/pool").fieldNames().forEachRemaining(sizes::add);
            if (!idle) {
                sizes.remove("maxIdle");
            }
            for (ObjectNode spec : List.of(read, held)) {
                if (spec.at(store + "/pool") instanceof ObjectNode pool) {
                    pool.retain(sizes);
                }
                if (spec.at(store) instanceof ObjectNode place) {
                    place.properties()
                            .removeIf(member -> member.getKey().equals("pool")
                                            && member.getValue().isEmpty()
                                    || member.getKey().equals("database")
                                            && member.getValue().asInt() == 0);
                }
            }
        }
    }
}
