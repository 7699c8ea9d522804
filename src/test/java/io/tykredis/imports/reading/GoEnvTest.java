package io.tykredis.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What envconfig v1.4.0 makes of a variable; "-" stands for a refusal. */
class GoEnvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INT | 6379 | 6379",
                "INT | -1 | -1",
                "INT | +5 | 5",
                "INT | 010 | 8",
                "INT | 0o17 | 15",
                "INT | 0x10 | 16",
                "INT | 0b101 | 5",
                "INT | 1_000 | 1000",
                "INT | 0x_ff | 255",
                "INT | 08 | -",
                "INT | 1__0 | -",
                "INT | 5s | -",
                "INT | 1.0 | -",
                "INT | 1e3 | -",
                "INT | ' 5' | -",
                "INT | '' | -",
                "INT | 9223372036854775807 | 9223372036854775807",
                "INT | 9223372036854775808 | -",
                "BOOL | true | true",
                "BOOL | T | true",
                "BOOL | 1 | true",
                "BOOL | False | false",
                "BOOL | f | false",
                "BOOL | 0 | false",
                "BOOL | yes | -",
                "BOOL | on | -",
                "BOOL | tRUE | -",
                "BOOL | '' | -",
                "STRING | '' | \"\"",
                "STRING | ' a ' | \" a \"",
                "STRING_LIST | a:1,b:2 | [\"a:1\",\"b:2\"]",
                "STRING_LIST | 'a:1, b:2' | [\"a:1\",\" b:2\"]",
                "STRING_LIST | 'a:1,' | [\"a:1\",\"\"]",
                "STRING_LIST | '' | []",
                "STRING_LIST | ' ' | []",
                "STRING_MAP | a:1,b:2 | {\"a\":\"1\",\"b\":\"2\"}",
                "STRING_MAP | a | -",
                "STRING_MAP | [::1]:1 | -",
                "STRING_MAP | '' | {}"
            })
    void decodes(ValueType type, String text, String expected) {
        GoValue decoded = GoEnv.decode(type, text, false);
        assertThat(decoded.value() == null ? "-" : decoded.value().toString()).isEqualTo(expected);
    }

    @Test
    void aNumberOfAMillionDigitsIsNone() {
        assertThat(GoEnv.decode(ValueType.INT, "1".repeat(1_000_000), false).value())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a:1:2,b,c:3 | {\"a\":\"1\",\"c\":\"3\"}", "b | {}"})
    void thePumpPassesOverWhatItDoesNotUnderstand(String text, String expected) {
        GoValue decoded = GoEnv.decode(ValueType.STRING_MAP, text, true);
        assertThat(decoded.value()).hasToString(expected);
    }
}
