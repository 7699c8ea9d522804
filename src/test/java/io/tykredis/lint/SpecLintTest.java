package io.tykredis.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.imports.Imports;
import io.tykredis.model.RedisSpec;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * A rule finds the same mistake in every place of a spec, and only there; a defect of some releases, observed in running
 * components or read from their source, in specs for those releases.
 */
class SpecLintTest {

    private static final String SENTINEL =
            "\"topology\": {\"mode\": \"sentinel\", \"sentinels\": [\"a:26379\", \"b:26379\", \"c:26379\"], \"masterName\": \"%s\"%s}";
    private static final String CLUSTER =
            "\"topology\": {\"mode\": \"cluster\", \"nodes\": [\"a:6379\", \"b:6379\", \"c:6379\"]}";
    private static final String PLAIN = "\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"a:6379\"}";

    /**
     * The same findings in all cases, or none.
     *
     * @param releases of components, each with its name in front: one case each
     * @param words of a finding's message and fix, between semicolons
     */
    @ParameterizedTest
    @CsvFileSource(
            resources = "/cases/SpecLintTest.isFound.csv",
            delimiter = '|',
            quoteCharacter = '\0',
            numLinesToSkip = 1)
    void isFound(
            String code, @Nullable String releases, String members, @Nullable String findings, @Nullable String words) {
        for (String components : components(releases)) {
            List<Diagnostic> found = lint("{" + expanded(members) + components + "}").stream()
                    .filter(each -> each.code().slug().equals(code))
                    .toList();

            assertThat(found.stream()
                            .map(each -> each.code().severity() + " " + each.pointer())
                            .collect(Collectors.joining(", ")))
                    .as(components)
                    .isEqualTo(findings == null ? "" : findings);
            assertThat(found.toString()).contains((words == null ? "" : words).split("; "));
        }
    }

    private static List<String> components(@Nullable String releases) {
        return releases == null
                ? List.of("")
                : Stream.of(releases.split("; "))
                        .map(each -> each.split(" "))
                        .flatMap(each -> Stream.of(each)
                                .skip(1)
                                .map(release -> ", \"components\": {\"%s\": {\"version\": \"%s\"}}"
                                        .formatted(each[0], release)))
                        .toList();
    }

    private static String expanded(String members) {
        return members.replace("PLAIN", PLAIN)
                .replace("CLUSTER", CLUSTER)
                .replaceAll("SENTINEL\\(([^,)]*)([^)]*)\\)", SENTINEL.formatted("$1", "$2"));
    }

    private static List<Diagnostic> lint(String text) {
        RedisSpec spec = Imports.READER.read(text.getBytes(UTF_8));
        return Imports.LINTER.lint(new LintContext(spec, Imports.TRANSLATOR.translate(spec)));
    }
}
