package io.tykredis.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.app.Import;
import io.tykredis.format.PrettyJson;
import io.tykredis.http.Answered;
import io.tykredis.imports.ImportResult;
import io.tykredis.imports.Imports;
import io.tykredis.imports.form.Form;
import io.tykredis.input.InputErrors;
import io.tykredis.input.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as people have them: one folder per request, with the answer in {@code answer.txt}. */
class FormCasesTest {

    private static final String ANSWER = "answer.txt";

    static List<Path> cases() {
        try (Stream<Path> folders = Files.list(Goldens.file("forms"))) {
            return folders.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void matchesTheAnswer(Path folder) {
        Goldens.check(folder.resolve(ANSWER), answer(folder).toString() + "\n");
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
            ImportResult imported = Imports.ofBody(PrettyJson.bytes(request(folder)));
            return PrettyJson.bytes(Import.document(imported, false));
        });
    }

    private static ObjectNode request(Path folder) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> !file.getFileName().toString().equals(ANSWER))
                    .sorted()
                    .forEach(file -> request.withArrayProperty("files")
                            .addObject()
                            .put("name", file.getFileName().toString())
                            .put("content", Goldens.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return request;
    }
}
