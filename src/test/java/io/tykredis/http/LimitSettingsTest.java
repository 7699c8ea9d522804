package io.tykredis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.tykredis.input.InputLimits;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invalid limit is named in one line at startup, instead of failing at a request. */
class LimitSettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEPTH|1000|translator.limits.depth must be from 1 to 500.",
                "STRING_LENGTH|0|translator.limits.string-length must be at least 1.",
                "ENDPOINTS|0|translator.limits.endpoints must be at least 1.",
                "BODY|0|translator.limits.body is 0. Use 1 byte to 2 GB.",
                "LINE|5G|translator.limits.line is 5368709120. Use 1 byte to 2 GB.",
                "BODY_TIMEOUT|0s|translator.limits.body-timeout is PT0S. Use a duration, for example 10s.",
                "REQUESTS|-1|translator.limits.requests is -1. Use at least 1.",
                "STREAMS|-1|translator.limits.streams is -1. Use 0 or more."
            })
    void isNamedInOneLine(String variable, String value, String message) {
        assertThatThrownBy(() ->
                        settings(Map.of("TRANSLATOR_LIMITS_" + variable, value)).input())
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessage(message);
    }

    @Test
    void defaultsAreValid() {
        assertThat(settings(Map.of()).input()).isEqualTo(InputLimits.DEFAULT);
    }

    private static LimitSettings settings(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withMapping(LimitSettings.class)
                .withSources(new EnvConfigSource(environment, 300))
                .build()
                .getConfigMapping(LimitSettings.class);
    }
}
