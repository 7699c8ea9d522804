package io.tykredis.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.diagnostic.Refused;
import io.tykredis.format.DiagnosticDocument;
import io.tykredis.format.SpecDocument;
import io.tykredis.json.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The answers that {@code ImportGoldenTest} expects of the service, without a container: mutants live outside of it. */
class ImportAnswersTest {

    private static final Path IMPORTS = Path.of("src/test/resources/imports");

    static List<Path> answers() throws IOException {
        try (Stream<Path> files = Files.list(IMPORTS)) {
            return files.filter(file -> file.toString().endsWith(".answer"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void isWhatTheServiceSays(Path file) throws IOException {
        // Given
        String answer = Files.readString(file);
        JsonNode expected = Imports.json(answer.substring(answer.indexOf('{')));
        byte[] body = Files.readAllBytes(Path.of(file.toString().replace(".answer", ".json")));
        // When
        ObjectNode actual = answer(body);
        // Then
        actual.properties()
                .forEach(part -> assertThat(part.getValue()).as(part.getKey()).isEqualTo(expected.path(part.getKey())));
        assertThat(actual.has("errors")).isEqualTo(expected.has("errors"));
    }

    private static ObjectNode answer(byte[] body) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        try {
            Imported imported = Imports.ofBody(body);
            answer.set("spec", SpecDocument.of(imported.require(false)));
            answer.set("diagnostics", DiagnosticDocument.of(imported.diagnostics()));
        } catch (InvalidInput e) {
            e.errors().forEach(error -> answer.withArrayProperty("errors")
                    .addObject()
                    .put("pointer", error.pointer().toString())
                    .put("code", error.code().slug())
                    .put("detail", error.detail())
                    .put("fix", error.fix()));
        } catch (Refused e) {
            e.fatal().forEach(found -> answer.withArrayProperty("errors")
                    .addObject()
                    .put("pointer", found.pointer().toString())
                    .put("code", found.code().slug())
                    .put("detail", found.message())
                    .put("fix", found.fix()));
            answer.set("diagnostics", DiagnosticDocument.of(e.diagnostics()));
        }
        return answer;
    }
}
