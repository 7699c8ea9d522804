package io.tykredis.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Severity;
import io.tykredis.edit.EditableText;
import io.tykredis.edit.TextEdit;
import io.tykredis.edit.UnifiedDiff;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.imports.form.SentFile;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.SourcePosition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The properties of every edit of every finding. */
class EditsTest {

    private static final String ANSWER = "answer.diff";
    private static final Fix FIX = new Fix(Imports.SENT, Imports.IMPORTER, Imports.EDITS);
    private static final Tally SEEN = new Tally();

    static Stream<DeploymentCase> cases() {
        return DeploymentCase.all();
    }

    @AfterAll
    static void sawEnough() {
        SEEN.atLeast(Map.of("findings with edits", 250, "findings", 800, "fixed deployments", 140));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anEditFixesItsFindingAndNothingElse(DeploymentCase deployment) {
        List<Diagnostic> before = found(deployment.files());
        for (Diagnostic finding : before) {
            SEEN.add("findings");
            if (finding.edits().isEmpty()) {
                continue;
            }
            assertThat(finding.edits()).noneMatch(edit -> edit.text().contains("s3cret"));
            SEEN.add("findings with edits");
            // When
            List<SentFile> edited = edited(deployment.files(), finding.edits());
            List<Diagnostic> after =
                    Imports.IMPORTER.all(Imports.SENT.files(edited)).diagnostics();
            // Then
            String what = finding.code().slug() + " at " + finding.position() + "\n" + contents(edited);
            assertThat(engine(deployment.files(), finding.edits())).isEqualTo(contents(edited));
            assertThat(same(after, finding)).as(what).isLessThan(same(before, finding));
            Map<String, Long> errors = errors(before);
            assertThat(errors(after)).as(what).allSatisfy((error, count) -> assertThat(count)
                    .isLessThanOrEqualTo(errors.getOrDefault(error, 0L)));
        }
        if (before.stream().anyMatch(finding -> !finding.edits().isEmpty())) {
            allAreMade(deployment.files(), before);
        }
    }

    /** All edits together, until none is left, lead to no more errors. */
    private static void allAreMade(List<SentFile> files, List<Diagnostic> before) {
        Fix.Fixed fixed = FIX.files(files, finding -> true);
        List<Diagnostic> left = fixed.left().diagnostics();
        String what = contents(fixed.files()).toString();

        assertThat(left).as(what).allMatch(finding -> finding.edits().isEmpty());
        assertThat(errors(left).values().stream().mapToLong(i -> i).sum())
                .as(what)
                .isLessThanOrEqualTo(
                        errors(before).values().stream().mapToLong(i -> i).sum());
        SEEN.add("fixed deployments");
    }

    private static List<String> engine(List<SentFile> files, List<TextEdit> edits) {
        return files.stream()
                .map(file -> new EditableText(file.content())
                        .after(edits.stream()
                                .filter(edit -> Objects.equals(edit.file(), file.name()))
                                .toList()))
                .toList();
    }

    private static List<String> contents(List<SentFile> files) {
        return files.stream().map(SentFile::content).toList();
    }

    static List<Path> folders() {
        return Goldens.folders("fixes");
    }

    /** One folder per mechanical fix, with a deployment in each form of file, and how the fix changes them. */
    @ParameterizedTest
    @MethodSource("folders")
    void areMadeInEveryForm(Path folder) {
        String code = folder.getFileName().toString();
        StringBuilder answer = new StringBuilder();
        for (SentFile file : DeploymentCase.folder(folder).files()) {
            assertThat(codes(file)).as(file.name()).contains(code);
            // When
            SentFile after = FIX.files(
                            List.of(file), finding -> finding.code().slug().equals(code))
                    .files()
                    .get(0);
            // Then
            assertThat(codes(after)).as(after.content()).doesNotContain(code);
            answer.append(UnifiedDiff.of(file.name(), file.content(), after.content()));
        }
        Goldens.check(folder.resolve(ANSWER), answer.toString());
    }

    private static List<String> codes(SentFile file) {
        return Imports.IMPORTER.all(Imports.SENT.files(List.of(file))).diagnostics().stream()
                .map(finding -> finding.code().slug())
                .toList();
    }

    private static List<Diagnostic> found(List<SentFile> files) {
        try {
            return Imports.of(Imports.SENT.files(files)).diagnostics();
        } catch (InvalidInput e) {
            return List.of();
        }
    }

    private static long same(List<Diagnostic> all, Diagnostic finding) {
        return all.stream()
                .filter(other -> other.code().equals(finding.code())
                        && other.message().equals(finding.message())
                        && other.fix().equals(finding.fix()))
                .count();
    }

    private static Map<String, Long> errors(List<Diagnostic> all) {
        return all.stream()
                .filter(each -> each.code().severity() == Severity.ERROR)
                .map(each -> each.code().slug() + " " + each.component())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Applies edits like a client that knows only lines and columns: from last to first. */
    private static List<SentFile> edited(List<SentFile> files, List<TextEdit> edits) {
        List<SentFile> all = new ArrayList<>();
        for (SentFile file : files) {
            StringBuilder text = new StringBuilder(file.content());
            edits.stream()
                    .filter(edit -> edit.file() == null || edit.file().equals(file.name()))
                    .sorted(Comparator.comparingInt((TextEdit edit) -> offset(file.content(), edit.from()))
                            .reversed())
                    .forEach(edit -> text.replace(
                            offset(file.content(), edit.from()), offset(file.content(), edit.to()), edit.text()));
            all.add(file.with(text.toString()));
        }
        return all;
    }

    private static int offset(String text, SourcePosition position) {
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        for (int line = 1; line < position.line(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + position.column() - 1;
    }
}
