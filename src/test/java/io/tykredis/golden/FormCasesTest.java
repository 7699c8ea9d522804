package io.tykredis.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.app.Import;
import io.tykredis.format.PrettyJson;
import io.tykredis.http.Answered;
import io.tykredis.imports.ImportResult;
import io.tykredis.imports.Imports;
import io.tykredis.imports.form.Form;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as people have them: one folder per request, with the answer in {@code answer.txt}. */
public class FormCasesTest {

    private static final String ANSWER = "answer.txt";

    public static List<Path> cases() {
        return Goldens.folders("forms");
    }

    /** The files of a folder as a request. */
    public static ObjectNode request(Path folder) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        Goldens.sent(folder, ANSWER).forEach(file -> request.withArrayProperty("files")
                .addObject()
                .put("name", file.name())
                .put("content", file.content()));
        return request;
    }

    /** Only the spec contains passwords. */
    @ParameterizedTest
    @MethodSource("cases")
    void matchesTheAnswer(Path folder) {
        Answered answer = Answered.by(() -> {
            ImportResult imported = Imports.ofBody(PrettyJson.bytes(request(folder)));
            return PrettyJson.bytes(Import.document(imported, false));
        });
        assertThat(
                        answer.isProblem()
                                ? answer.text()
                                : Imports.json(answer.text())
                                        .path("diagnostics")
                                        .toString())
                .doesNotContain("s3cret");
        Goldens.check(folder.resolve(ANSWER), answer + "\n");
    }

    @Test
    void everyFormHasACase() {
        String answers = cases().stream()
                .map(folder -> Goldens.text(folder.resolve(ANSWER)))
                .collect(Collectors.joining());
        assertThat(Imports.FORMS.all()).filteredOn(Form::holdsSettings).allSatisfy(form -> assertThat(answers)
                .contains("\"form\": \"" + form.slug() + "\""));
    }
}
