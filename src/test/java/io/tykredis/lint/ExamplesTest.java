package io.tykredis.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Severity;
import io.tykredis.document.CatalogueDocument;
import io.tykredis.format.Samples;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.model.RedisSpec;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule says, word for word, of the example that it gives. */
class ExamplesTest {

    static List<Rule> rules() {
        return Imports.LINTER.rules();
    }

    @Test
    void reportAsBefore() {
        Goldens.check(
                Goldens.file("examples.txt"),
                rules().stream().map(ExamplesTest::reported).collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theOtherIsFree(Rule rule) {
        assertThat(lint(rule, rule.example().good()))
                .noneMatch(found -> found.code().slug().equals(rule.code().slug()))
                .allMatch(found -> found.code().severity() == Severity.INFO);
    }

    private static String reported(Rule rule) {
        List<Diagnostic> reported = lint(rule, rule.example().bad()).stream()
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

    private static List<Diagnostic> lint(Rule rule, String text) {
        JsonNode body = CatalogueDocument.example(rule, text);
        if (!(rule instanceof SpecRule)) {
            return Imports.ofBody(text.getBytes(UTF_8)).diagnostics();
        }
        RedisSpec spec = Imports.READER.read(body.path("spec").toString().getBytes(UTF_8));
        TargetFormat format = Samples.formats().stream()
                .filter(each -> each.name().equals(rule.example().format()))
                .findFirst()
                .orElseThrow();
        return Imports.LINTER.lint(new LintContext(spec, Imports.TRANSLATOR.translate(spec), format));
    }
}
