package io.tykredis.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.app.Import;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.diagnostic.Severity;
import io.tykredis.format.PrettyJson;
import io.tykredis.http.Answered;
import io.tykredis.imports.ImportResult;
import io.tykredis.imports.Imports;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.StrictJson;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.Rule;
import io.tykredis.lint.SpecRule;
import io.tykredis.model.RedisSpec;
import io.tykredis.translate.Translation;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Configurations as people have them, most of them broken or old, with their answers. */
class ImportGoldenTest {

    static List<Path> files() {
        return Goldens.files("imports");
    }

    @ParameterizedTest
    @MethodSource("files")
    void matchesTheGolden(Path file) {
        // When
        String text = Case.of(file).stream()
                .map(each -> each.answeredBy(answer(each).toString()).text())
                .collect(Collectors.joining("\n"));
        // Then
        Goldens.check(file, text);
    }

    static List<Case> cases() {
        return Case.imports();
    }

    /** The spec contains passwords; all other parts of the answer do not. */
    @ParameterizedTest
    @MethodSource("cases")
    void diagnosticsContainNoSecret(Case each) {
        Answered answer = answer(each);
        String said = answer.isProblem()
                ? answer.text()
                : StrictJson.read(answer.text().getBytes(UTF_8), new InputErrors())
                        .path("diagnostics")
                        .toString();
        assertThat(said).doesNotContain("canary");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSpecTranslates(Case each) {
        if (!answer(each).isProblem()) {
            RedisSpec spec = Imports.ofBody(each.body()).require(false);
            List<Translation> translations = Imports.TRANSLATOR.translate(spec);
            assertThat(Imports.LINTER.lint(new LintContext(spec, translations)))
                    .noneMatch(found -> found.code().severity() == Severity.ERROR);
        }
    }

    @Test
    void everyConfigurationCodeHasAGolden() {
        // Given
        Set<String> shown = cases().stream()
                .flatMap(each -> diagnostics(each).stream())
                .map(found -> found.code().slug())
                .collect(Collectors.toSet());
        // When
        List<String> ofConfigurations = Imports.LINTER.rules().stream()
                .filter(rule -> !(rule instanceof SpecRule))
                .map(Rule::code)
                .map(code -> code.slug())
                .toList();
        // Then
        assertThat(ofConfigurations).hasSizeGreaterThanOrEqualTo(25);
        assertThat(shown).containsAll(ofConfigurations);
    }

    private static List<Diagnostic> diagnostics(Case each) {
        try {
            ImportResult imported = Imports.ofBody(each.body());
            imported.require(false);
            return imported.diagnostics();
        } catch (RejectedInput e) {
            return e.diagnostics();
        } catch (InvalidInput e) {
            return List.of();
        }
    }

    private static Answered answer(Case each) {
        return Answered.by(() -> PrettyJson.bytes(Import.document(Imports.ofBody(each.body()), false)));
    }
}
