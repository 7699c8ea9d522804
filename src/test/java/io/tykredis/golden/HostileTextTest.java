package io.tykredis.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.format.Samples;
import io.tykredis.http.Answered;
import io.tykredis.imports.Imports;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that could block a parser or overflow its stack are answered like other mistakes. */
class HostileTextTest {

    private static final int OFTEN = 50_000;

    /** @param parts each repeated in place of the dots */
    @ParameterizedTest
    @CsvFileSource(resources = "/cases/HostileTextTest.isAnswered.csv", delimiter = '|', quoteCharacter = '`')
    void isAnswered(String members, String parts, int status) {
        for (String part : parts.split(" ")) {
            String spec = "{" + members.replace("…", part.repeat(OFTEN)) + "}";
            assertThat(answer(spec.replace(
                                    "PLAIN", "\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"r:6379\"}"))
                            .status())
                    .as(part)
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "1001, `\"n%s:6379\"`, `{\"topology\": {\"mode\": \"cluster\", \"nodes\": [%s]}}`, 1",
                "10000, `\"f%s\": 1`, {%s}, 100"
            })
    void listsFewMistakes(int often, String part, String spec, int most) {
        String parts = IntStream.range(0, often).mapToObj(part::formatted).collect(Collectors.joining(","));

        assertThat(Imports.json(answer(spec.formatted(parts)).text()).path("errors"))
                .hasSizeBetween(1, most);
    }

    private static Answered answer(String spec) {
        return Answered.by(() -> Imports.TRANSLATIONS
                .all(spec.getBytes(UTF_8), Samples.json(), false)
                .all(Samples.json(), false));
    }
}
