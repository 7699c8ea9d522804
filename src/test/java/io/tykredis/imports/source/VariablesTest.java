package io.tykredis.imports.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Variables as Compose and readers of env files understand them. In the tables, ␊ and ␍ end a line. */
class VariablesTest {

    private static final Map<String, String> KNOWN = Map.of("SET", "r1", "EMPTY", "");

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/VariablesTest.ofCompose.csv", delimiter = '|', quoteCharacter = '`')
    void ofCompose(String text, String expected) {
        assertThat(compose(raw(text)).stream()
                        .map(variable -> variable.name() + (variable.value() == null ? "" : "=" + variable.value()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(raw(expected));
    }

    /** The value of A, which comes last. */
    @ParameterizedTest
    @CsvFileSource(resources = "/cases/VariablesTest.ofEnvFile.csv", delimiter = '|', quoteCharacter = '`')
    void ofEnvFile(String text, @Nullable String expected) {
        List<EnvVariable> variables = envFile(raw(text));
        EnvVariable last = variables.get(variables.size() - 1);
        assertThat(last.name()).isEqualTo("A");
        assertThat(last.value()).isEqualTo(expected == null ? null : raw(expected));
        assertThat(last.at()).isEqualTo(Pointer.of("A"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/VariablesTest.invalid.csv", delimiter = '|', quoteCharacter = '`')
    void reportsTheInvalidPlace(String reader, String text) {
        boolean env = reader.equals("env");
        assertThatThrownBy(() -> assertThat(env ? envFile(raw(text)) : compose(raw(text)))
                        .isNull())
                .isInstanceOf(InvalidInput.class)
                .hasMessageMatching(env ? "(?s).*Line 2.*" : "(?s)Line [123], column [0-9]+: .*")
                .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/VariablesTest.interpolation.csv", delimiter = '|', quoteCharacter = '\'')
    void interpolation(String text, String expected) {
        assertThat(Interpolation.of(text, KNOWN, new Expansion())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"${A}:1,true", "$A,true", "a$,false", "6379,false", "$1,false"})
    void knowsWhatIsLeft(String text, boolean left) {
        assertThat(Interpolation.isLeft(text)).isEqualTo(left);
    }

    /** Nothing is made of a tag, and an alias of aliases of aliases is no text. */
    @Test
    void boundsWhatATextCanCost() {
        String bomb = IntStream.range(1, 40)
                .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1))
                .collect(Collectors.joining("", "a0: &a0 [x, x]\n", ""));
        for (String text : List.of("A: !!java.net.URL b\n", bomb, "A: " + "[".repeat(50_000))) {
            assertThatThrownBy(() -> compose(text)).isInstanceOf(InvalidInput.class);
        }
        String deep = "${A:-".repeat(20_000) + "x" + "}".repeat(20_000);
        assertThat(Interpolation.of(deep, Map.of(), new Expansion()))
                .startsWith("${A:-")
                .endsWith("}");
        assertThat(envFile("")).isEmpty();
    }

    private static List<EnvVariable> compose(String text) {
        return VariablesReader.ofFile(text.getBytes(UTF_8));
    }

    private static List<EnvVariable> envFile(String text) {
        return EnvFileParser.read(text, Pointer.ROOT, Map.of(), new Expansion());
    }

    private static String raw(String cell) {
        return cell.replace('␊', '\n').replace('␍', '\r').replace('␀', '\0').replace("<BOM>", "\ufeff");
    }
}
