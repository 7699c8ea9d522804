package io.tykredis.docs;

import static io.tykredis.docs.Markdown.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.format.Format;
import io.tykredis.format.Samples;
import io.tykredis.golden.Goldens;
import io.tykredis.redis.conf.ServerCode;
import io.tykredis.redis.probe.CheckKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated pages are up to date: the texts in {@code docs} of the test resources, with tables from the code. */
class DocsTest {

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("diagnostics", DiagnosticsDocs.parts()),
                Arguments.of("formats", Map.of("formats", FormatDocs.uses())),
                Arguments.of("reference/formats", Map.of("secrets", FormatDocs.secrets())),
                Arguments.of("mapping", MappingDocs.parts()),
                Arguments.of("redis", Map.of("checks", checks(), "codes", codes())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void isUpToDate(String name, Map<String, String> parts) {
        Goldens.check(
                Path.of("docs", name + ".md"), Markdown.filled(name, parts).stripTrailing() + "\n");
    }

    private static String checks() {
        return Markdown.table(
                List.of("check", "passes if"),
                Stream.of(CheckKind.values()).map(kind -> List.of(code(kind.slug()), kind.what())));
    }

    private static String codes() {
        return Markdown.table(
                List.of("code", "severity", "when"),
                Stream.of(ServerCode.values())
                        .map(ServerCode::code)
                        .map(each -> List.of(
                                "<a id=\"" + each.slug() + "\"></a>" + code(each.slug()),
                                each.severity().toString(),
                                each.when())));
    }

    /** These lists are written by hand. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "docs/reference/http.md, | `%s` |",
                "docs/reference/formats.md, | `%s` | `%s` |",
                "web/src/output/forms.ts, id: '%s'"
            })
    void listsEveryFormat(Path file, String entry) throws IOException {
        String text = Files.readString(file);
        assertThat(Samples.formats())
                .extracting(Format::name, Format::mediaType)
                .allMatch(each -> text.contains(entry.formatted(each.toArray())));
    }
}
