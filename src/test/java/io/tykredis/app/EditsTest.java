package io.tykredis.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Severity;
import io.tykredis.edit.EditCases;
import io.tykredis.edit.EditableText;
import io.tykredis.edit.Tally;
import io.tykredis.edit.TextEdit;
import io.tykredis.edit.UnifiedDiff;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.imports.form.SentFile;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The properties of every edit of every finding. */
class EditsTest {

    static Stream<EditCases> cases() {
        return EditCases.all();
    }

    private static final String ANSWER = "answer.diff";
    private static final Fix FIX = new Fix(Imports.SENT, Imports.IMPORTER, Imports.EDITS);
    private static final Tally SEEN = new Tally();

    @AfterAll
    static void sawEnough() {
        SEEN.atLeast(Map.of("findings with edits", 250, "findings", 800, "fixed deployments", 140));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anEditFixesItsFindingAndNothingElse(EditCases deployment) {
        // Given
        List<Diagnostic> before = found(deployment.files());
        for (Diagnostic finding : before) {
            SEEN.add("findings");
            if (finding.edits().isEmpty()) {
                continue;
            }
            assertThat(finding.edits()).noneMatch(edit -> edit.text().contains("s3cret"));
            SEEN.add("findings with edits");
            SEEN.add(finding.code().slug());
            // When
            List<SentFile> edited = edited(deployment.files(), finding.edits());
            List<Diagnostic> after =
                    Imports.IMPORTER.all(Imports.SENT.files(edited)).diagnostics();
            // Then
            assertThat(engine(deployment.files(), finding.edits())).isEqualTo(contents(edited));
            String what = finding.code().slug() + " at " + finding.position() + "\n"
                    + edited.stream().map(SentFile::content).toList();
            assertThat(same(after, finding)).as(what).isLessThan(same(before, finding));
            assertThat(errors(after)).as(what).isEqualTo(common(errors(after), errors(before)));
        }
        if (before.stream().anyMatch(finding -> !finding.edits().isEmpty())) {
            allAreMade(deployment.files(), before);
        }
    }

    /** All edits together, until none is left, lead to no new error, and a second time changes nothing. */
    private static void allAreMade(List<SentFile> files, List<Diagnostic> before) {
        Fix.Fixed fixed = FIX.files(files, finding -> true);
        String what = contents(fixed.files()).toString();

        assertThat(fixed.left().diagnostics()).as(what).allMatch(finding -> finding.edits()
                .isEmpty());
        assertThat(errors(fixed.left().diagnostics()).values().stream()
                        .mapToInt(i -> i)
                        .sum())
                .as(what)
                .isLessThanOrEqualTo(
                        errors(before).values().stream().mapToInt(i -> i).sum());
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
        for (Path path : Goldens.files("fixes/" + code)) {
            String name = path.getFileName().toString();
            if (!name.equals(ANSWER)) {
                SentFile file = new SentFile(name, Goldens.text(path), null, Pointer.of("files", "0"));
                assertThat(codes(file)).as(name).contains(code);
                // When
                Fix.Fixed fixed = FIX.files(
                        List.of(file), finding -> finding.code().slug().equals(code));
                // Then
                SentFile after = fixed.files().get(0);
                assertThat(codes(after)).as(after.content()).doesNotContain(code);
                answer.append(UnifiedDiff.of(name, file.content(), after.content()));
            }
        }
        Goldens.check(folder.resolve(ANSWER), answer.toString());
    }

    private static List<String> codes(SentFile file) {
        return Imports.IMPORTER.all(Imports.SENT.files(List.of(file))).diagnostics().stream()
                .map(Diagnostic::code)
                .map(code -> code.slug())
                .toList();
    }

    @Test
    void filesOfOneNameHaveNoEdits() {
        String bad = "TYK_DB_REDISADRS=redis:6379\n";
        List<SentFile> files =
                List.of(EditCases.file(0, "a.env", "A=b\n\n" + bad, null), EditCases.file(1, "a.env", bad, null));

        assertThat(found(files)).isNotEmpty().allMatch(finding -> finding.edits()
                .isEmpty());
    }

    @Test
    void aSecretThatDiffersIsKept() {
        String once = "TYK_GW_STORAGE_PASSWORD=old\n";

        assertThat(unknownKey("TYK_GW_STORAGE_PASSWORD=new\n".replace("PASSW", "PASSSW") + once)
                        .edits())
                .isEmpty();
        assertThat(unknownKey(once.replace("PASSW", "PASSSW") + once).edits()).hasSize(1);
    }

    private static Diagnostic unknownKey(String env) {
        return found(List.of(EditCases.file(0, "a.env", env, null))).stream()
                .filter(finding -> finding.code().slug().equals("unknown-key"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLastVariableOfAFileIsRemoved() {
        List<SentFile> files = List.of(
                EditCases.file(0, "tyk.conf", "{\"storage\": {\"addrs\": [\"r:1\"]}}", null),
                EditCases.file(1, "gw.env", "TYK_GW_STORAGE_MAXIDLE=1\n", null));

        assertThat(contents(FIX.files(files, finding -> true).files()).get(1)).isEmpty();
    }

    /** Each edit alone would turn TLS verification on in one of the two. */
    @Test
    void editsOfTwoComponentsAreMadeTogether() {
        List<SentFile> files = List.of(
                EditCases.file(0, "tyk.conf", tls("storage", "\"ssl_ca_file\": \"/c\""), null),
                EditCases.file(1, "pump.conf", tls("analytics_storage_config", "\"ca_file\": \"/c\""), null));

        assertThat(contents(FIX.files(files, finding -> true).files()))
                .containsExactly(
                        tls("storage", "\"ca_file\": \"/c\""),
                        tls("analytics_storage_config", "\"ssl_ca_file\": \"/c\""));
    }

    private static String tls(String block, String member) {
        return "{\"" + block + "\": {\"addrs\": [\"r:6379\"], \"use_ssl\": true, " + member + "}}";
    }

    static List<Diagnostic> found(List<SentFile> files) {
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

    private static Map<String, Integer> errors(List<Diagnostic> all) {
        Map<String, Integer> errors = new HashMap<>();
        all.stream()
                .filter(each -> each.code().severity() == Severity.ERROR)
                .forEach(each -> errors.merge(each.code().slug() + " " + each.component(), 1, Integer::sum));
        return errors;
    }

    private static Map<String, Integer> common(Map<String, Integer> some, Map<String, Integer> most) {
        Map<String, Integer> common = new HashMap<>();
        some.forEach((code, count) -> common.put(code, Math.min(count, most.getOrDefault(code, 0))));
        common.values().removeIf(count -> count == 0);
        return common;
    }

    /** Applies edits like a client that knows only lines and columns: from last to first. */
    static List<SentFile> edited(List<SentFile> files, List<TextEdit> edits) {
        List<SentFile> all = new ArrayList<>();
        for (SentFile file : files) {
            String text = file.content();
            List<TextEdit> own = edits.stream()
                    .filter(edit -> edit.file() == null || edit.file().equals(file.name()))
                    .sorted((one, other) -> order(other.from()) - order(one.from()))
                    .toList();
            for (TextEdit edit : own) {
                text = text.substring(0, offset(text, edit.from()))
                        + edit.text()
                        + text.substring(offset(text, edit.to()));
            }
            all.add(new SentFile(file.name(), text, file.component(), file.at()));
        }
        return all;
    }

    private static int order(SourcePosition position) {
        return position.line() * 100_000 + position.column();
    }

    private static int offset(String text, SourcePosition position) {
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        for (int line = 1; line < position.line(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + position.column() - 1;
    }
}
