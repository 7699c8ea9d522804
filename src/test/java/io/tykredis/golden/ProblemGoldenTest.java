package io.tykredis.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.format.Samples;
import io.tykredis.http.Answered;
import io.tykredis.imports.Imports;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every invalid spec in {@code problems} with its answer. */
class ProblemGoldenTest {

    static List<Path> files() {
        return Goldens.files("problems");
    }

    @ParameterizedTest
    @MethodSource("files")
    void matchesTheGolden(Path file) {
        String text = Case.of(file).stream().map(ProblemGoldenTest::answered).collect(Collectors.joining("\n"));
        Goldens.check(file, text);
    }

    private static String answered(Case each) {
        Answered answer = Answered.by(() ->
                Imports.TRANSLATIONS.all(each.body(), Samples.json(), false).all(Samples.json(), false));
        assertThat(answer.status()).as(each.name()).isIn(400, 422);
        assertThat(answer.text()).as(each.name()).doesNotContain("canary");
        return each.answeredBy(answer.toString()).text();
    }
}
