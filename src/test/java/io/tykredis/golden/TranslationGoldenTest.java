package io.tykredis.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

    static List<Path> specs() {
        return Goldens.specs();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("specs")
    void matchesTheGolden(Path spec) {
        byte[] body = Goldens.bytes(spec);
        boolean all = Goldens.telling().contains(spec);
        String text = Samples.formats().stream()
                .filter(format -> all || OF_EVERY_SPEC.contains(format.name()))
                .map(format -> section(format, all(body, format)))
                .collect(Collectors.joining("\n"));
        Goldens.check(golden(spec), text);
    }

    /** The file of one component is part of the answer for all; {@code ReadBackTest} covers the other formats. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("specs")
    void eachFileIsPartOfTheWhole(Path spec) {
        byte[] body = Goldens.bytes(spec);
        for (Format format : Samples.formats()) {
            Answered whole = all(body, format);
            boolean own = Tables.all().stream()
                    .filter(table -> whole.isProblem() || components(body).has(table.name()))
                    .map(table -> Answered.by(() ->
                            Imports.TRANSLATIONS.one(body, table, format, false).one(format)))
                    .anyMatch(Answered::isProblem);
            assertThat(whole.isProblem()).as(format.name()).isEqualTo(own);
        }
        components(body).properties().forEach(component -> {
            byte[] own = Imports.TRANSLATIONS
                    .one(body, Tables.of(component.getKey()), Samples.json(), false)
                    .one(Samples.json());
            assertThat(Imports.json(new String(own, UTF_8)))
                    .isEqualTo(component.getValue().path("config"));
        });
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

    private static JsonNode components(byte[] body) {
        return Imports.json(all(body, Samples.json()).text()).path("components");
    }

    private static String section(Format format, Answered answer) {
        return "=== " + format.name() + (answer.isProblem() ? " " + answer.status() : "") + "\n" + answer.text();
    }

    private static Path golden(Path spec) {
        return Goldens.file("goldens/translations").resolve(Goldens.stem(spec) + ".txt");
    }
}
