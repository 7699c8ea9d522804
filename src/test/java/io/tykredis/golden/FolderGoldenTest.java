package io.tykredis.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.tykredis.app.Diagnose;
import io.tykredis.app.Lint;
import io.tykredis.doctor.Diagnosis;
import io.tykredis.document.DiagnosisDocument;
import io.tykredis.format.PrettyJson;
import io.tykredis.format.Samples;
import io.tykredis.imports.form.SentFile;
import io.tykredis.input.InvalidInput;
import io.tykredis.report.DiagnosisText;
import io.tykredis.report.Findings;
import io.tykredis.report.Report;
import io.tykredis.report.Reports;
import io.tykredis.report.SarifReport;
import io.tykredis.report.Tool;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deployments, one folder each, with the text of their diagnosis or the reports of their findings. */
@QuarkusTest
class FolderGoldenTest {

    private static final String ANSWER = "answer.txt";
    private static final String REPORT = "report.";

    @Inject
    Diagnose diagnoses;

    @Inject
    Lint lints;

    @Inject
    Reports reports;

    static List<Path> deployments() {
        return Goldens.folders("diagnoses");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void isDiagnosed(Path folder) {
        Diagnosis diagnosis = diagnoses.files(Goldens.sent(folder, ANSWER), Optional.empty());

        String text = DiagnosisText.of(diagnosis);
        assertThat(text + PrettyJson.text(DiagnosisDocument.of(diagnosis))).doesNotContain("s3cret");
        Goldens.check(folder.resolve(ANSWER), text);
    }

    static List<Path> reports() {
        return Goldens.folders("reports");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void isReported(Path folder) {
        Findings findings = findings(folder);
        for (Report report : reports.all()) {
            if (findings.errors().isEmpty() || report.reportsErrors()) {
                String text = report.text(findings);
                assertThat(text).doesNotContain("s3cret");
                Goldens.check(folder.resolve(REPORT + report.name()), text.replace(Tool.version(), "VERSION"));
            }
        }
    }

    @Test
    void sarifLinksToThePages() {
        assertThat(new SarifReport(new Tool(Optional.of("https://git.example.com/blob/main")))
                        .text(findings(Goldens.file("reports/plane"))))
                .contains("\"helpUri\": \"https://git.example.com/blob/main/docs/diagnostics.md#");
    }

    private Findings findings(Path folder) {
        List<SentFile> files = Goldens.sent(folder, REPORT);
        SentFile first = files.get(0);
        try {
            return files.size() > 1
                    ? lints.files(files)
                    : lints.file(first.content().getBytes(UTF_8), first.name(), Samples.json());
        } catch (InvalidInput e) {
            return Findings.ofErrors(e.errors(), files).of(first.name());
        }
    }
}
