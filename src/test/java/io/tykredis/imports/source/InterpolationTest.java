package io.tykredis.imports.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolationTest {

    private static final Map<String, String> KNOWN = Map.of("SET", "r1", "EMPTY", "");

    @ParameterizedTest
    @CsvFileSource(
            resources = "/cases/InterpolationTest.replacesAsComposeDoes.csv",
            delimiter = '|',
            quoteCharacter = '\'')
    void replacesAsComposeDoes(String text, String expected) {
        assertThat(Interpolation.of(text, KNOWN, new Expansion())).isEqualTo(expected);
    }

    @Test
    void goesOnlySoDeep() {
        String text = "${A:-".repeat(20_000) + "x" + "}".repeat(20_000);

        assertThat(Interpolation.of(text, Map.of(), new Expansion()))
                .startsWith("${A:-")
                .endsWith("}");
    }

    @ParameterizedTest
    @CsvSource({"${A}:1,true", "$A,true", "a$,false", "6379,false", "$1,false"})
    void knowsWhatIsLeft(String text, boolean left) {
        assertThat(Interpolation.isLeft(text)).isEqualTo(left);
    }
}
