package io.tykredis.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.component.Tables;
import io.tykredis.diagnostic.Severity;
import io.tykredis.format.EnvFormat;
import io.tykredis.format.EnvVariables;
import io.tykredis.format.NativeFile;
import io.tykredis.format.SmallSpecs;
import io.tykredis.format.SpecDocument;
import io.tykredis.json.InvalidInput;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.mapping.Setting;
import io.tykredis.mapping.Translation;
import io.tykredis.mapping.ValueType;
import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is translated is imported as the same spec: from the file, from the variables and from both. */
class RoundTripTest {

    private static final Path SPECS = Path.of("src/test/resources/goldens/specs");

    static List<ComponentTable> tables() {
        return Tables.all();
    }

    static List<Path> goldens() throws IOException {
        try (Stream<Path> files = Files.list(SPECS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("tables")
    void everySmallSpec(ComponentTable table) {
        int checked = 0;
        for (Version version : Tables.breakpoints(table)) {
            for (String text : SmallSpecs.of(table, version)) {
                RedisSpec spec = Imports.READER.read(text.getBytes(UTF_8));
                boolean apart = spec.stores().cache() != null || spec.stores().analytics() != null;
                if (apart && !version.equals(table.newest())) {
                    // Releases change the keys, which are the same in every store.
                    continue;
                }
                Translation translation = Imports.TRANSLATOR.translate(spec, table);
                if (works(spec, translation)) {
                    prove(text, spec, translation);
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void everyGolden(Path file) throws IOException {
        String text = Files.readString(file);
        RedisSpec spec = Imports.READER.read(text.getBytes(UTF_8));
        for (Translation translation : Imports.TRANSLATOR.translate(spec)) {
            prove(file.toString(), spec, translation);
            try {
                Imported imported = Imports.ofEnvFile(translation.table(), new EnvFormat().one(translation));
                if (!isBeyondVariables(translation)) {
                    assertThat(SpecDocument.of(imported.spec().orElseThrow()))
                            .as("%s as an env file", file)
                            .isEqualTo(Held.byEnvFile(spec, translation));
                }
            } catch (InvalidInput unwritable) {
                assertThat(unwritable.errors()).isNotEmpty();
            }
        }
    }

    private static void prove(String text, RedisSpec spec, Translation translation) {
        // Given
        ComponentTable table = translation.table();
        ObjectNode file = NativeFile.of(translation);
        Map<String, String> variables = EnvVariables.of(translation);
        ObjectNode expected = (ObjectNode) Held.of(spec, translation);
        // When
        Imported fromFile = Imports.of(table, file);
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

    private static void check(String what, Imported imported, ObjectNode expected) {
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
        return Imports.LINTER.lint(new Subject(spec, List.of(translation))).stream()
                .noneMatch(found -> found.code().severity() == Severity.ERROR);
    }
}
