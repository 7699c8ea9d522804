package io.tykredis.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Severity;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule reports its example with an expected text. */
class ExamplesTest {

    static List<Rule> rules() {
        return Imports.LINTER.rules();
    }

    @Test
    void matchesTheGolden() {
        Goldens.check(
                Goldens.file("examples.txt"),
                rules().stream().map(ExamplesTest::reported).collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCorrectedExampleIsClean(Rule rule) {
        assertThat(RuleExamples.lint(rule, rule.example().good()))
                .noneMatch(found -> found.code().slug().equals(rule.code().slug()))
                .allMatch(found -> found.code().severity() == Severity.INFO);
    }

    private static String reported(Rule rule) {
        List<Diagnostic> reported = RuleExamples.lint(rule, rule.example().bad()).stream()
                .filter(found -> found.code().equals(rule.code()))
                .toList();
        assertThat(reported).as(rule.code().slug()).isNotEmpty().allSatisfy(found -> {
            assertThat(found.message()).endsWith(".");
            assertThat(found.fix()).endsWith(".");
            assertThat(found.code().doc()).endsWith("#" + rule.code().slug());
        });
        return reported.stream()
                .map(found -> "%s %s %s %s\n  %s\n  %s\n"
                        .formatted(
                                found.code().severity(),
                                found.code().slug(),
                                found.component(),
                                found.pointer(),
                                found.message(),
                                found.fix()))
                .collect(Collectors.joining());
    }
}
