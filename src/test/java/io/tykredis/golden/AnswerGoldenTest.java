package io.tykredis.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.app.Import;
import io.tykredis.diagnostic.Severity;
import io.tykredis.format.ChartVersion;
import io.tykredis.format.PrettyJson;
import io.tykredis.format.Samples;
import io.tykredis.format.helm.HelmFormat;
import io.tykredis.http.Answered;
import io.tykredis.imports.Imports;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import io.tykredis.model.RedisSpec;
import io.tykredis.translate.Translation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Configurations as people have them, most of them broken or old, invalid specs, and specs for old releases, with their
 * answers; specs with the notices of the formats, or with the values for every chart.
 */
class AnswerGoldenTest {

    static Stream<Path> files() {
        return Stream.of("imports", "problems", "old-releases", "charts", "notices")
                .flatMap(folder -> Goldens.files(folder).stream());
    }

    /** The spec of an import contains its passwords; all other parts of answers contain none. */
    @ParameterizedTest
    @MethodSource("files")
    void matchesTheGolden(Path file) {
        String folder = file.getParent().getFileName().toString();
        String text = Case.of(file).stream()
                .map(each -> {
                    Answered answer = Answered.by(() -> answer(folder, each.body()));
                    boolean hasASpec = folder.equals("imports") && !answer.isProblem();
                    assertThat(
                                    hasASpec
                                            ? Imports.json(answer.text())
                                                    .path("diagnostics")
                                                    .toString()
                                            : answer.text())
                            .as(each.name())
                            .doesNotContain("canary");
                    return each.answeredBy(answer.toString()).text();
                })
                .collect(Collectors.joining("\n"));
        Goldens.check(file, text);
    }

    private static byte[] answer(String folder, byte[] body) {
        return switch (folder) {
            case "imports" -> PrettyJson.bytes(Import.document(Imports.ofBody(body), false));
            case "charts" ->
                values(Samples.translations(new String(body, UTF_8))).getBytes(UTF_8);
            case "notices" ->
                notices(Samples.translations(new String(body, UTF_8))).getBytes(UTF_8);
            default -> Imports.TRANSLATIONS.all(body, Samples.json(), false).all(Samples.json(), false);
        };
    }

    /** Helm values for each version of the charts. */
    private static String values(List<Translation> translations) {
        return Stream.of("2.2.0", "3.0.0", "3.0.1", "4.0.0", "5.3.0")
                .flatMap(version -> ChartVersion.parse(version).stream())
                .flatMap(version -> new HelmFormat().forChart(version).stream())
                .map(format -> format.all(translations))
                .collect(Collectors.joining());
    }

    private static String notices(List<Translation> translations) {
        return Samples.formats().stream()
                .flatMap(format -> format.notices(translations)
                        .map(notice -> format.name() + " " + notice.kind() + " " + notice.finding() + "\n"))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("io.tykredis.golden.Case#imports")
    void anImportedSpecTranslates(Case each) {
        if (each.answer().startsWith("200")) {
            RedisSpec spec = Imports.ofBody(each.body()).require(false);
            assertThat(Imports.LINTER.lint(new LintContext(spec, Imports.TRANSLATOR.translate(spec))))
                    .noneMatch(found -> found.code().severity() == Severity.ERROR);
        }
    }

    @Test
    void everyCodeOfConfigurationsHasAGolden() {
        String shown = Case.imports().stream().map(Case::answer).collect(Collectors.joining());
        assertThat(Imports.LINTER.rules())
                .filteredOn(rule -> !(rule instanceof SpecRule))
                .hasSizeGreaterThanOrEqualTo(25)
                .allSatisfy(rule ->
                        assertThat(shown).contains("\"code\": \"" + rule.code().slug() + "\""));
    }
}
