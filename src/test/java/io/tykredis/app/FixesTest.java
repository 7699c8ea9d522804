package io.tykredis.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.edit.UnifiedDiff;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.imports.form.SentFile;
import io.tykredis.input.Pointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One folder per mechanical fix, with a deployment in each form of file, and how the fix changes them. */
class FixesTest {

    private static final String ANSWER = "answer.diff";
    private static final Fix FIX = new Fix(Imports.SENT, Imports.IMPORTER, Imports.EDITS);

    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(Goldens.file("fixes"))) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void areMadeInEveryForm(Path folder) {
        String code = folder.getFileName().toString();
        StringBuilder answer = new StringBuilder();
        for (Path path : Goldens.files("fixes/" + code)) {
            String name = path.getFileName().toString();
            if (!name.equals(ANSWER)) {
                SentFile file = new SentFile(name, Goldens.text(path), null, Pointer.of("files", "0"));
                assertThat(found(file)).as(name).contains(code);
                // When
                Fix.Fixed fixed = FIX.files(
                        List.of(file), finding -> finding.code().slug().equals(code));
                // Then
                SentFile after = fixed.files().get(0);
                assertThat(found(after)).as(after.content()).doesNotContain(code);
                answer.append(UnifiedDiff.of(name, file.content(), after.content()));
            }
        }
        Goldens.check(folder.resolve(ANSWER), answer.toString());
    }

    private static List<String> found(SentFile file) {
        return Imports.IMPORTER.all(Imports.SENT.files(List.of(file))).diagnostics().stream()
                .map(Diagnostic::code)
                .map(code -> code.slug())
                .toList();
    }
}
