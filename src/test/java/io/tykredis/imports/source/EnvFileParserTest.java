package io.tykredis.imports.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvFileParserTest {

    static List<Arguments> lines() {
        return List.of(
                Arguments.of("A=b", "b"),
                Arguments.of("A=", ""),
                Arguments.of("  export A=b", "b"),
                Arguments.of("A = b ", "b"),
                Arguments.of("A=b # comment", "b"),
                Arguments.of("A=b#c", "b#c"),
                Arguments.of("A=# comment", ""),
                Arguments.of("A='b # $C \\n'", "b # $C \\n"),
                Arguments.of("A=\"b\\n\\\"c\\\" \\\\ \\$D\" # comment", "b\n\"c\" \\ $D"),
                Arguments.of("A=\"two\nlines\"", "two\nlines"),
                Arguments.of("B=x\r\nA=\"$B ${B} $C ${C}\"", "x x $C ${C}"),
                Arguments.of("B=x\nA='$B'", "$B"),
                Arguments.of("BACKTICK='`'\nA=\"a${BACKTICK}b'\"", "a`b'"),
                Arguments.of("A=first\nA=last", "last"),
                Arguments.of("\n# comment\n\t# another\nA=${REDIS_PASSWORD:?set it}", "${REDIS_PASSWORD}"),
                Arguments.of("A", null));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void reads(String text, String expected) {
        List<EnvVariable> variables = EnvFileParser.read(text, Pointer.ROOT, new Expansion());
        EnvVariable last = variables.get(variables.size() - 1);
        assertThat(last.name()).isEqualTo("A");
        assertThat(last.value()).isEqualTo(expected);
        assertThat(last.at()).isEqualTo(Pointer.of("A"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B=x\n=canary",
                "B=x\nA canary",
                "B=x\nA='canary",
                "B=x\nA=\"canary\\",
                "B=x\nA='b' canary",
                "B=x\nA=\u0000canary"
            })
    void reportsTheInvalidLine(String text) {
        assertThatThrownBy(() -> EnvFileParser.read(text, Pointer.ROOT, new Expansion()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Line 2")
                .hasMessageNotContaining("canary");
    }

    @Test
    void anEmptyFileHasNoVariables() {
        assertThat(EnvFileParser.read("", Pointer.ROOT, new Expansion())).isEmpty();
    }
}
