package io.tykredis.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.app.Import;
import io.tykredis.app.Recommend;
import io.tykredis.catalog.Tables;
import io.tykredis.diagnostic.Severity;
import io.tykredis.document.UpgradeDocument;
import io.tykredis.format.ChartVersion;
import io.tykredis.format.PrettyJson;
import io.tykredis.format.Samples;
import io.tykredis.format.helm.HelmFormat;
import io.tykredis.http.Answered;
import io.tykredis.imports.Imports;
import io.tykredis.input.InputErrors;
import io.tykredis.input.StrictJson;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import io.tykredis.model.RedisSpec;
import io.tykredis.translate.Translation;
import io.tykredis.upgrade.UpgradeRequestReader;
import io.tykredis.upgrade.Upgrades;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bodies of requests with their answers: configurations as people have them, most of them broken or old, invalid specs,
 * upgrades of a spec, requirements, and specs with the notices of the formats or with the values for every chart.
 */
class AnswerGoldenTest {

    private static final UpgradeRequestReader UPGRADE_READER =
            new UpgradeRequestReader(Imports.READER, Tables.components());
    private static final Upgrades UPGRADES = new Upgrades(Tables.components(), Imports.TRANSLATOR, Imports.LINTER);

    private static final Map<String, UnaryOperator<byte[]>> CALLS = Map.of(
            "imports",
            body -> PrettyJson.bytes(Import.document(Imports.ofBody(body), false)),
            "problems",
            AnswerGoldenTest::translation,
            "old-releases",
            AnswerGoldenTest::translation,
            "charts",
            AnswerGoldenTest::values,
            "notices",
            AnswerGoldenTest::notices,
            "upgrades-of-specs",
            AnswerGoldenTest::upgrade,
            "requirements",
            body -> PrettyJson.bytes(new Recommend().recommend(body)));

    static Stream<Arguments> files() {
        return CALLS.entrySet().stream().flatMap(call -> Goldens.files(call.getKey()).stream()
                .map(file -> Arguments.of(file, call.getValue())));
    }

    /** The spec of an import contains its passwords; all other parts of answers contain none. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void matchesTheGolden(Path file, UnaryOperator<byte[]> call) {
        String text = Case.of(file).stream()
                .map(each -> {
                    Answered answer = Answered.by(() -> call.apply(each.body()));
                    assertThat(
                                    answer.isProblem() || !file.startsWith(Goldens.file("imports"))
                                            ? answer.text()
                                            : Imports.json(answer.text())
                                                    .path("diagnostics")
                                                    .toString())
                            .as(each.name())
                            .doesNotContain("canary");
                    return each.answeredBy(answer.toString()).text();
                })
                .collect(Collectors.joining("\n"));
        Goldens.check(file, text);
    }

    private static byte[] translation(byte[] body) {
        return Imports.TRANSLATIONS.all(body, Samples.json(), false).all(Samples.json(), false);
    }

    /** Helm values for each version of the charts. */
    private static byte[] values(byte[] spec) {
        List<Translation> translations = Samples.translations(new String(spec, UTF_8));
        return Stream.of("2.2.0", "3.0.0", "3.0.1", "4.0.0", "5.3.0")
                .flatMap(version -> ChartVersion.parse(version).stream())
                .flatMap(version -> new HelmFormat().forChart(version).stream())
                .map(format -> format.all(translations))
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    private static byte[] notices(byte[] spec) {
        List<Translation> translations = Samples.translations(new String(spec, UTF_8));
        return Samples.formats().stream()
                .flatMap(format -> format.notices(translations).map(notice -> "%s %s %s %s\n  %s\n  %s\n"
                        .formatted(
                                format.name(),
                                notice.kind(),
                                notice.finding().component(),
                                notice.finding().pointer(),
                                notice.finding().message(),
                                notice.finding().fix())))
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    private static byte[] upgrade(byte[] body) {
        InputErrors errors = new InputErrors();
        return PrettyJson.bytes(
                UpgradeDocument.of(UPGRADES.compare(UPGRADE_READER.read(StrictJson.read(body, errors), errors)), true));
    }

    static List<Case> imports() {
        return Case.imports();
    }

    @ParameterizedTest
    @MethodSource("imports")
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
