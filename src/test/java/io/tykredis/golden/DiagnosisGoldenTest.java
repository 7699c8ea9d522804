package io.tykredis.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.tykredis.app.Diagnose;
import io.tykredis.doctor.Diagnosis;
import io.tykredis.document.DiagnosisDocument;
import io.tykredis.format.PrettyJson;
import io.tykredis.imports.form.SentFile;
import io.tykredis.input.Pointer;
import io.tykredis.report.DiagnosisText;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deployments with their diagnoses: one folder each, with the text of the diagnosis in {@code answer.txt}. */
@QuarkusTest
class DiagnosisGoldenTest {

    private static final String ANSWER = "answer.txt";

    @Inject
    Diagnose diagnoses;

    static List<Path> cases() {
        return Goldens.folders("diagnoses");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isDiagnosed(Path folder) throws IOException {
        Diagnosis diagnosis = diagnoses.files(files(folder), Optional.empty());

        String text = DiagnosisText.of(diagnosis);
        assertThat(text + PrettyJson.text(DiagnosisDocument.of(diagnosis))).doesNotContain("s3cret");
        Goldens.check(folder.resolve(ANSWER), text);
    }

    private static List<SentFile> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith(ANSWER))
                    .sorted()
                    .map(file -> new SentFile(
                            file.getFileName().toString(),
                            Goldens.text(file),
                            null,
                            Pointer.of("files", file.getFileName().toString())))
                    .toList();
        }
    }
}
