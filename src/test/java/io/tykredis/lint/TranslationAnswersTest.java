package io.tykredis.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.format.PrettyJson;
import io.tykredis.format.TranslationsDocument;
import io.tykredis.importing.Imports;
import io.tykredis.mapping.Translation;
import io.tykredis.spec.RedisSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The answers that {@code TranslationGoldenTest} expects of the service, without a container: mutants live outside of it. */
class TranslationAnswersTest {

    private static final Path GOLDENS = Path.of("src/test/resources/goldens");

    static List<Path> specs() throws IOException {
        try (Stream<Path> files = Files.list(GOLDENS.resolve("specs"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void isWhatTheServiceSays(Path file) throws IOException {
        // Given
        RedisSpec spec = Imports.READER.read(Files.readAllBytes(file));
        // When
        List<Translation> translations = Imports.TRANSLATOR.translate(spec);
        List<Diagnostic> found = Imports.LINTER.lint(new Subject(spec, translations));
        // Then
        assertThat(PrettyJson.text(TranslationsDocument.of(translations, found, false)))
                .isEqualTo(Files.readString(GOLDENS.resolve("all").resolve(file.getFileName())));
    }
}
