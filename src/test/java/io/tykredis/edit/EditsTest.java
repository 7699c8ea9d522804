package io.tykredis.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Severity;
import io.tykredis.imports.Imports;
import io.tykredis.imports.form.SentFile;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.SourcePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The properties of every edit of every finding. */
class EditsTest {

    static Stream<EditCases> cases() {
        return EditCases.all();
    }

    private static final Tally SEEN = new Tally();

    @AfterAll
    static void sawEnough() {
        SEEN.atLeast(Map.of("findings with edits", 250, "findings", 800));
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
            SEEN.add("findings with edits");
            SEEN.add(finding.code().slug());
            // When
            List<SentFile> edited = edited(deployment.files(), finding.edits());
            List<Diagnostic> after =
                    Imports.IMPORTER.all(Imports.SENT.files(edited)).diagnostics();
            // Then
            String what = finding.code().slug() + " at " + finding.position() + "\n"
                    + edited.stream().map(SentFile::content).toList();
            assertThat(same(after, finding)).as(what).isLessThan(same(before, finding));
            assertThat(errors(after)).as(what).isEqualTo(common(errors(after), errors(before)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foreign-key",
                "unknown-key",
                "deprecated-key",
                "dead-key",
                "shadowed-key",
                "duplicate-key",
                "env-list-spaces",
                "wrong-type",
                "parity-tls"
            })
    void aMechanicalFixHasEdits(String code) {
        // Given
        EditCases example = cases().filter(each -> each.name().startsWith("bad " + code))
                .findFirst()
                .orElseThrow();
        // Then
        assertThat(found(example.files()))
                .filteredOn(finding -> finding.code().slug().equals(code))
                .isNotEmpty()
                .noneMatch(finding -> finding.edits().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"addrs\": [\"n1:1\", \"n2:1\"], \"enable_cluster\": true|\"addrs\": [\"n1:1\", \"n2:1\"]"
                        + "|\"addrs\": [\"n1:1\", \"n2:1\"],\"enable_cluster\": true",
                "\"addrs\": [\"n1:1\"], \"master_name\": \"m\"|\"addrs\": [\"n1:1\"], \"timeout\": 1"
                        + "|\"addrs\": [\"n1:1\"], \"master_name\": \"m\", \"timeout\": 1",
                "\"addrs\": [\"n1:1\"], \"use_ssl\": true|\"addrs\": [\"n1:1\"], \"use_ssl\": false"
                        + "|\"addrs\": [\"n1:1\"], \"use_ssl\": true"
            })
    void addsWhatAnotherComponentShows(String gateway, String pump, String fixed) {
        // Given
        String around = "{\"analytics_storage_config\": {%s}}";
        List<SentFile> files = List.of(
                EditCases.file(0, "tyk.conf", "{\"storage\": {\"type\": \"redis\", %s}}".formatted(gateway), null),
                EditCases.file(1, "pump.conf", around.formatted(pump), null));
        // When
        Diagnostic finding = found(files).stream()
                .filter(each -> each.code().slug().startsWith("parity"))
                .filter(each -> !each.edits().isEmpty())
                .findFirst()
                .orElseThrow();
        // Then
        assertThat(edited(files, finding.edits()).get(1).content()).isEqualTo(around.formatted(fixed));
    }

    @Test
    void filesOfOneNameHaveNoEdits() {
        String bad = "TYK_DB_REDISADRS=redis:6379\n";
        List<SentFile> files =
                List.of(EditCases.file(0, "a.env", "A=b\n\n" + bad, null), EditCases.file(1, "a.env", bad, null));

        assertThat(found(files)).isNotEmpty().allMatch(finding -> finding.edits()
                .isEmpty());
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
