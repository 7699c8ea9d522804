package io.tykredis.imports.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tykredis.input.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeEnvironmentTest {

    static List<Arguments> blocks() {
        return List.of(
                Arguments.of("A: b", "A=b"),
                Arguments.of("---\nA: b\n", "A=b"),
                Arguments.of("# comment\n\n  A: b\n  B: 'c # d'\n", "A=b B=c # d"),
                Arguments.of("environment:\n  A: b\n  B: 6379\n  C: true\n  D: 010", "A=b B=6379 C=true D=010"),
                Arguments.of("environment:\n  - A=b\n  - B\n  - C=d=e", "A=b B C=d=e"),
                Arguments.of("- A=b\n- \"B=c: d\"", "A=b B=c: d"),
                Arguments.of("A:\nB: ~\nC: ''", "A B C="),
                Arguments.of("{A: b, \"B\": c}", "A=b B=c"),
                Arguments.of("[A=b, B=c]", "A=b B=c"),
                Arguments.of("A: b$$c\nB: ${C}\nD: $$\n", "A=b$c B=${C} D=$"),
                Arguments.of("A: $${C}\nB: $$$$\n", "A=$${C} B=$$"),
                Arguments.of("A: >-\n  b\n  c\nB: |\n  d\n", "A=b c B=d\n"),
                Arguments.of("image: x\nenvironment: {A: b}\nports: [1]", "A=b"),
                Arguments.of("x: &x {A: b, B: c}\nenvironment:\n  B: d\n  <<: *x", "A=b B=c B=d"),
                Arguments.of("environment:", ""),
                Arguments.of("\ufeffA: b", "A=b"));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void reads(String text, String expected) {
        assertThat(VariablesReader.ofFile(text.getBytes(UTF_8)).stream()
                        .map(variable -> variable.name() + (variable.value() == null ? "" : "=" + variable.value()))
                        .toList())
                .as(text)
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" (?=[A-D](=|$| ))")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A: b\n\tB: canary",
                "A: b\nB: \"canary",
                "A: b\nB: [canary]",
                "A: b\nB: *canary",
                "A: b\nB: %canary",
                "A: b\n  canary\n B: c",
                "A: &a [x]\n<<: *a",
                "x-a: &a {A: canary}\nx-b: &b {<<: *a}\nenvironment:\n  <<: *b",
                "- A=b\n- [canary]"
            })
    void reportsTheInvalidPlace(String text) {
        assertThatThrownBy(() -> VariablesReader.ofFile(text.getBytes(UTF_8)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageMatching("(?s)Line [123], column [0-9]+: .*")
                .hasMessageNotContaining("canary");
    }

    /** Nothing is made of a tag, and an alias of aliases of aliases is no text. */
    @Test
    void noTagAndNoAliasDoesAnything() {
        assertThatThrownBy(() -> VariablesReader.ofFile("A: !!java.net.URL b\n".getBytes(UTF_8)))
                .isInstanceOf(InvalidInput.class);
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThatThrownBy(() -> VariablesReader.ofFile(bomb.toString().getBytes(UTF_8)))
                .isInstanceOf(InvalidInput.class);
        String deep = "A: " + "[".repeat(50_000);
        assertThatThrownBy(() -> VariablesReader.ofFile(deep.getBytes(UTF_8))).isInstanceOf(InvalidInput.class);
    }
}
