package io.tykredis.imports.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolationTest {

    private static final Map<String, String> KNOWN = Map.of("SET", "r1", "EMPTY", "");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${SET} | r1",
                "$SET:6379 | r1:6379",
                "${NO} | ${NO}",
                "$NO | ${NO}",
                "$NO:6379 | $NO:6379",
                "${SET:-d} | r1",
                "${EMPTY:-d} | d",
                "${EMPTY-d}. | .",
                "${NO:-d} | d",
                "${NO-d} | d",
                "${NO:-}. | .",
                "${NO:-${SET}}:${NO-6379} | r1:6379",
                "${NO:-${EMPTY:-d}} | d",
                "${SET:+x} | x",
                "${NO:+x}. | .",
                "${EMPTY:+x}. | .",
                "${EMPTY+x} | x",
                "${SET:?why} | r1",
                "${EMPTY:?why it is} | ${EMPTY}",
                "${NO?why it is} | ${NO}",
                "${LIST[0]:-localhost} | localhost",
                "pa$$SET | pa$$SET",
                "a $ b | a $ b",
                "${NO:-d | ${NO:-d",
                "${1} | ${1}",
            })
    void replacesAsComposeDoes(String text, String expected) {
        assertThat(Interpolation.of(text, KNOWN)).isEqualTo(expected);
    }

    @Test
    void goesOnlySoDeep() {
        String text = "${A:-".repeat(20_000) + "x" + "}".repeat(20_000);

        assertThat(Interpolation.of(text, Map.of())).startsWith("${A:-").endsWith("}");
    }

    @ParameterizedTest
    @CsvSource({"${A}:1,true", "$A,true", "a$,false", "6379,false", "$1,false"})
    void knowsWhatIsLeft(String text, boolean left) {
        assertThat(Interpolation.isLeft(text)).isEqualTo(left);
    }
}
