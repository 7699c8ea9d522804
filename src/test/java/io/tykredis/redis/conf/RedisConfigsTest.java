package io.tykredis.redis.conf;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.golden.Case;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.input.InvalidInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The requests in {@code redis-configs} with the files for their servers, and what is wrong with them; in
 * {@code codes.txt} the diagnostics alone.
 */
class RedisConfigsTest {

    static List<Path> files() {
        return Goldens.files("redis-configs");
    }

    @ParameterizedTest
    @MethodSource("files")
    void matchesTheGolden(Path file) {
        boolean files = !file.endsWith("codes.txt");
        Goldens.check(
                file,
                Case.of(file).stream()
                        .map(each -> each.answeredBy(answer(each.body(), files)).text())
                        .collect(joining("\n")));
    }

    private static String answer(byte[] body, boolean files) {
        try {
            ServerRequest request = ServerRequest.read(body, Imports.READER);
            ServerFiles answer = request.files(Imports.TRANSLATOR.translate(request.spec()));
            return "200\n"
                    + answer.files().entrySet().stream()
                            .filter(file -> files)
                            .map(file -> "[" + file.getKey() + "]\n" + file.getValue())
                            .collect(joining("\n"))
                    + answer.diagnostics().stream().map(RedisConfigsTest::shown).collect(joining("\n"));
        } catch (InvalidInput e) {
            return "422\n"
                    + e.errors().stream()
                            .map(error -> "%s %s: %s %s"
                                    .formatted(error.pointer(), error.code().slug(), error.detail(), error.fix()))
                            .collect(joining("\n"));
        }
    }

    private static String shown(Diagnostic found) {
        return "%s %s %s: %s %s"
                .formatted(found.code().severity(), found.code().slug(), found.pointer(), found.message(), found.fix());
    }

    /** The second case of a code has its fix. */
    @Test
    void everyCodeHasItsCases() {
        List<Case> cases = Case.of(Goldens.file("redis-configs/codes.txt"));

        assertThat(cases).allSatisfy(each -> {
            boolean mended = each.name().endsWith("-mended");
            String code = each.name().replaceFirst("(-\\d)?(-mended)?$", "");
            assertThat(each.answer().contains(" " + code + " ")).isNotEqualTo(mended);
        });
        assertThat(cases)
                .extracting(Case::name)
                .containsAll(Stream.of(ServerCode.values())
                        .map(code -> code.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }
}
