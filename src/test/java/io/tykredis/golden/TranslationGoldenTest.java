package io.tykredis.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.format.Format;
import io.tykredis.format.Samples;
import io.tykredis.http.Answered;
import io.tykredis.imports.Imports;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every spec in {@code goldens/specs} for all its components, as files and variables; the most varied ones in every
 * format. If a format rejects a value, the golden has the rejection.
 */
class TranslationGoldenTest {

    private static final Set<String> OF_EVERY_SPEC = Set.of("json", "env");

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("io.tykredis.golden.Goldens#specs")
    void matchesTheGolden(Path spec) {
        byte[] body = Goldens.bytes(spec);
        boolean all = Goldens.telling().contains(spec);
        String text = Samples.formats().stream()
                .filter(format -> all || OF_EVERY_SPEC.contains(format.name()))
                .map(format -> section(format, all(body, format)))
                .collect(Collectors.joining("\n"));
        Goldens.check(golden(spec), text);
    }

    /** One component is answered as in the answer for all, or rejected. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("io.tykredis.golden.Goldens#specs")
    void eachComponentIsPartOfTheWhole(Path spec) {
        byte[] body = Goldens.bytes(spec);
        JsonNode components = Imports.json(all(body, Samples.json()).text()).path("components");
        for (Format format : Samples.formats()) {
            boolean rejected = false;
            for (ComponentTable table : Tables.all()) {
                Answered own = Answered.by(() ->
                        Imports.TRANSLATIONS.one(body, table, format, false).one(format));
                boolean named = components.isEmpty() || components.has(table.name());
                rejected |= named && own.isProblem();
                if (format.name().equals("json") && components.has(table.name())) {
                    assertThat(Imports.json(own.text()))
                            .isEqualTo(components.path(table.name()).path("config"));
                }
            }
            assertThat(rejected).as(format.name()).isEqualTo(all(body, format).isProblem());
        }
    }

    @Test
    void everyGoldenHasItsSpec() {
        List<Path> specs = Goldens.specs();
        assertThat(Goldens.files("goldens/translations"))
                .hasSameElementsAs(
                        specs.stream().map(TranslationGoldenTest::golden).toList());
        assertThat(specs).containsAll(Goldens.telling());
    }

    private static Answered all(byte[] body, Format format) {
        return Answered.by(() -> Imports.TRANSLATIONS.all(body, format, false).all(format, false));
    }

    private static String section(Format format, Answered answer) {
        return "=== " + format.name() + (answer.isProblem() ? " " + answer.status() : "") + "\n" + answer.text();
    }

    private static Path golden(Path spec) {
        return Goldens.file("goldens/translations").resolve(Goldens.stem(spec) + ".txt");
    }
}
