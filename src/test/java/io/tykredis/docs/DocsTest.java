package io.tykredis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.format.Format;
import io.tykredis.format.Samples;
import io.tykredis.golden.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated pages are up to date. */
class DocsTest {

    static Stream<Arguments> documents() {
        return Stream.of(
                document("diagnostics", DiagnosticsDocs::render),
                document("formats", FormatDocs::guide),
                document("reference/formats", FormatDocs::reference),
                document("mapping", MappingDocs::render),
                document("redis", RedisDocs::render));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void isUpToDate(String name, Supplier<String> render) {
        Goldens.check(Path.of("docs", name + ".md"), render.get());
    }

    /** The page and the reference are written by hand. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"docs/reference/http.md, | `%s` |", "web/src/output/forms.ts, id: '%s'"})
    void listsEveryFormat(Path file, String entry) throws IOException {
        String text = Files.readString(file);
        assertThat(Samples.formats()).extracting(Format::name).allMatch(name -> text.contains(entry.formatted(name)));
    }

    private static Arguments document(String name, Supplier<String> render) {
        return Arguments.of(name, render);
    }
}
