package io.tykredis.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.tykredis.app.Lint;
import io.tykredis.format.Samples;
import io.tykredis.imports.form.SentFile;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.report.Findings;
import io.tykredis.report.Report;
import io.tykredis.report.Reports;
import io.tykredis.report.SarifReport;
import io.tykredis.report.Tool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Files with their reports: one folder per request, with the report of each form in {@code report.FORM}. */
@QuarkusTest
class ReportGoldenTest {

    private static final String REPORT = "report.";

    /** The others are shown for one folder. checks/sarif holds all those of SARIF against its schema. */
    private static final Set<String> SHOWN = Set.of("text", "sarif");

    @Inject
    Lint lints;

    @Inject
    Reports reports;

    static List<Path> cases() {
        return Goldens.folders("reports");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReported(Path folder) throws IOException {
        Findings findings = findings(files(folder));
        boolean all = folder.endsWith("plane");

        for (Report report : reports.all()) {
            if ((all || SHOWN.contains(report.name())) && (findings.errors().isEmpty() || report.reportsErrors())) {
                String text = report.text(findings);
                assertThat(text).doesNotContain("s3cret");
                Goldens.check(folder.resolve(REPORT + report.name()), text.replace(Tool.version(), "VERSION"));
            }
        }
    }

    @Test
    void reportsInputWithoutProblems() throws Exception {
        Findings nothing = Findings.of(List.of(), List.of());

        assertThat(reports.require("text").text(nothing)).isEqualTo("No problems found.\n");
        assertThat(reports.require("github").text(nothing)).isEmpty();
        assertThat(new ObjectMapper()
                        .readTree(reports.require("sarif").text(nothing))
                        .at("/runs/0/results"))
                .isEmpty();
        assertThat(xml(reports.require("junit").text(nothing)).getElementsByTagName("testcase"))
                .satisfies(cases -> assertThat(cases.getLength()).isEqualTo(1));
    }

    @Test
    void sarifLinksToThePages() throws IOException {
        Findings findings = findings(files(Goldens.file("reports/plane")));

        assertThat(new SarifReport(new Tool(Optional.of("https://git.example.com/blob/main"))).text(findings))
                .contains("\"helpUri\": \"https://git.example.com/blob/main/docs/diagnostics.md#");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyFindingIsATestCase(Path folder) throws Exception {
        Findings findings = findings(files(folder));

        assertThat(xml(reports.require("junit").text(findings))
                        .getElementsByTagName("testcase")
                        .getLength())
                .isEqualTo(findings.diagnostics().size() + findings.errors().size());
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private Findings findings(List<SentFile> files) {
        SentFile first = files.get(0);
        try {
            return files.size() > 1
                    ? lints.files(files)
                    : lints.file(first.content().getBytes(UTF_8), first.name(), Samples.json());
        } catch (InvalidInput e) {
            return Findings.ofErrors(e.errors(), files).of(first.name());
        }
    }

    private static List<SentFile> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith(REPORT))
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
