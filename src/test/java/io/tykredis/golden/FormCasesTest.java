package io.tykredis.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.app.Import;
import io.tykredis.format.PrettyJson;
import io.tykredis.http.Answered;
import io.tykredis.imports.ImportResult;
import io.tykredis.imports.Imports;
import io.tykredis.imports.form.Form;
import io.tykredis.input.InputErrors;
import io.tykredis.input.StrictJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as people have them: one folder per request, with the answer in {@code answer.txt}. */
class FormCasesTest {

    static List<Path> cases() {
        return FormCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void matchesTheAnswer(Path folder) {
        Goldens.check(folder.resolve(FormCases.ANSWER), answer(folder).toString() + "\n");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersContainNoSecret(Path folder) {
        Answered answer = answer(folder);
        String text = answer.text();
        assertThat(
                        answer.isProblem()
                                ? text
                                : StrictJson.read(text.getBytes(UTF_8), new InputErrors())
                                        .path("diagnostics")
                                        .toString())
                .doesNotContain("s3cret");
    }

    @Test
    void everyFormHasACase() {
        // When
        Set<String> shown = cases().stream()
                .map(FormCasesTest::answer)
                .filter(answer -> !answer.isProblem())
                .map(answer -> StrictJson.read(answer.text().getBytes(UTF_8), new InputErrors()))
                .flatMap(answer -> StreamSupport.stream(answer.path("sources").spliterator(), false))
                .map(source -> source.path("form").asText())
                .collect(Collectors.toSet());
        // Then
        assertThat(shown)
                .containsAll(Imports.FORMS.all().stream()
                        .filter(Form::holdsSettings)
                        .map(Form::slug)
                        .toList());
    }

    private static Answered answer(Path folder) {
        return Answered.by(() -> {
            ImportResult imported = Imports.ofBody(PrettyJson.bytes(FormCases.request(folder)));
            return PrettyJson.bytes(Import.document(imported, false));
        });
    }
}
