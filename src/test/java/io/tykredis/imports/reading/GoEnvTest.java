package io.tykredis.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What envconfig v1.4.0 makes of a variable; "-" stands for a refusal. */
class GoEnvTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/GoEnvTest.decodes.csv", delimiter = '|', quoteCharacter = '\'')
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
