package io.tykredis.imports.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.edit.EditableText;
import io.tykredis.imports.Imports;
import io.tykredis.input.Pointer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding in a component's file that is a value of another file points at the key, and its edits work there. */
class EmbeddedFilesTest {

    private static final String MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n";

    private static List<SentFile> sent(String text) {
        return List.of(new SentFile("a.yaml", text, null, Pointer.of("files").child(0)));
    }

    private static List<Diagnostic> findings(String text) {
        return Imports.of(Imports.SENT.files(sent(text))).diagnostics().stream()
                .filter(found -> found.code().slug().equals("deprecated-key"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            # a literal block, with each sign for its end
            `  tyk.conf: |N    {"storage": {N      "hosts": {"r": "1"}}}N`              ! 7:7  ! true
            `  tyk.conf: |-N    {"storage": {N      "hosts": {"r": "1"}}}N`             ! 7:7  ! true
            `  tyk.conf: |+NN    {"storage": {N      "hosts": {"r": "1"}}}NN`           ! 8:7  ! true
            `  tyk.conf: |2N    {"storage": {N      "hosts": {"r": "1"}}}N`             ! 7:7  ! true
            `  tyk.conf: |N    {"storage": {"master_name": "\\ud83d\\ude00",N      "hosts": {"r": "1"}}}N` ! 7:7 ! true
            `  tyk.conf: |RN    {"storage": {RN      "hosts": {"r": "1"}}}RN`           ! 7:7  ! true
            # quotes
            `  tyk.conf: "{\\"storage\\": {\\n\\t\\"hosts\\": {\\"r\\": \\"1\\"}}}"N`   ! 5:33 ! true
            `  tyk.conf: '{"storage": {"hosts": {"r": "1"}}}'N`                        ! 5:27 ! true
            # notations that do not show the text as it is: the start of the value
            `  tyk.conf: >N    {"storage": {N    "hosts": {"r": "1"}}}N`                ! 5:13 ! false
            `  tyk.conf: '{"storage": {N    "hosts": {"r": "1"}}}'N`                   ! 5:13 ! false
            """)
    void pointsAtTheKey(String data, String position, boolean editable) {
        String text = MAP + data.replace("R", "\r").replace("N", "\n").replace("\\ud83d\\ude00", "\ud83d\ude00");
        // When
        List<Diagnostic> found = findings(text);
        // Then
        assertThat(found).hasSize(1);
        assertThat(found.get(0).position()).hasToString("a.yaml:" + position);
        assertThat(found.get(0).edits().isEmpty()).isNotEqualTo(editable);
        String after = new EditableText(text).after(found.get(0).edits());
        assertThat(findings(after)).hasSize(editable ? 0 : 1);
    }

    @Test
    @Timeout(10)
    void manyInOneFile() {
        String object =
                "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c%d}\ndata:\n  tyk.conf: |\n    {\"storage\": {}}\n";
        StringBuilder stream = new StringBuilder();
        IntStream.range(0, 2_000).forEach(i -> stream.append(object.formatted(i)));
        assertThat(Imports.SENT.files(sent(stream.toString())).allFiles()).hasSize(1);
    }
}
