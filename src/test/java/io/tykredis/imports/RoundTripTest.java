package io.tykredis.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.catalog.ValueType;
import io.tykredis.diagnostic.Severity;
import io.tykredis.document.SpecDocument;
import io.tykredis.format.EnvVariables;
import io.tykredis.format.NativeFile;
import io.tykredis.format.SmallSpecs;
import io.tykredis.golden.Goldens;
import io.tykredis.lint.LintContext;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Version;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is translated is imported as the same spec: from the file, from the variables and from both. */
class RoundTripTest {

    /** Of the small specs: any three ways to say something are in every eleventh in all their combinations. */
    private static final int TURNS = 11;

    private static final int TURNS_OF_THE_NEWEST = 5;

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

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("goldens")
    void everyGolden(Path file) {
        String text = Goldens.text(file);
        RedisSpec spec = Imports.READER.read(text.getBytes(UTF_8));
        for (Translation translation : Imports.TRANSLATOR.translate(spec)) {
            if (translation.table().newest().before(translation.target().version())) {
                // These files name no release, so they are read as the newest reads them.
                continue;
            }
            prove(file.toString(), spec, translation);
        }
    }

    private static void prove(String text, RedisSpec spec, Translation translation) {
        // Given
        ComponentTable table = translation.table();
        ObjectNode file = (ObjectNode) NativeFile.of(translation).tree();
        Map<String, String> variables = EnvVariables.of(translation);
        ObjectNode expected = (ObjectNode) Held.of(spec, translation);
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
        assertThat(fromFile.diagnostics()).as(text).noneMatch(found -> List.of(
                        "unknown-key", "foreign-key", "shadowed-key", "wrong-type", "unused-key")
                .contains(found.code().slug()));
    }

    private static void check(String what, ImportResult imported, ObjectNode expected) {
        assertThat(imported.fatal()).as(what).isEmpty();
        assertThat(SpecDocument.of(imported.spec().orElseThrow())).as(what).isEqualTo(expected);
    }

    /** A map of hosts as a variable cannot hold an IPv6 address. */
    static boolean isBeyondVariables(Translation translation) {
        return translation.settings().stream()
                .map(Setting::key)
                .anyMatch(key -> key.type() == ValueType.STRING_MAP
                        && !EnvVariables.of(translation).keySet().stream().anyMatch(name -> name.endsWith(key.env())));
    }

    private static boolean works(RedisSpec spec, Translation translation) {
        return Imports.LINTER.lint(new LintContext(spec, List.of(translation))).stream()
                .noneMatch(found -> found.code().severity() == Severity.ERROR);
    }
}
