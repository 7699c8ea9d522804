package io.tykredis.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.imports.Imports;
import io.tykredis.model.RedisSpec;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A rule finds the same mistake in every place of a spec, and only there. */
class EveryPlaceTest {

    private static final String SENTINEL =
            "\"topology\": {\"mode\": \"sentinel\", \"sentinels\": [\"a:26379\"], \"masterName\": \"%s\"%s}";
    private static final String PLAIN = "\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"a:6379\"}";

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/EveryPlaceTest.isFound.csv", delimiter = '|', quoteCharacter = '\0')
    void isFound(String code, String pointer, String members) {
        String spec = "{"
                + members.replace("PLAIN", PLAIN)
                        .replaceAll("SENTINEL\\(([^,)]*)([^)]*)\\)", SENTINEL.formatted("$1", "$2"))
                + "}";

        List<Diagnostic> found = Imports.LINTER.lint(context(spec)).stream()
                .filter(each -> each.code().slug().equals(code))
                .toList();

        assertThat(found).extracting(each -> each.pointer().toString()).as(spec).containsExactly(pointer);
    }

    private static LintContext context(String text) {
        RedisSpec spec = Imports.READER.read(text.getBytes(UTF_8));
        return new LintContext(spec, Imports.TRANSLATOR.translate(spec));
    }
}
