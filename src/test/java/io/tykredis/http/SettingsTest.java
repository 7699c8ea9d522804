package io.tykredis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.tykredis.input.InputLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** An invalid setting is named in one line at startup, instead of failing at a request. */
class SettingsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/SettingsTest.csv", delimiter = '|', quoteCharacter = '\'')
    void isNamedInOneLine(String variable, String value, String message) {
        SmallRyeConfig config = config(Map.of("TRANSLATOR_" + variable, value));

        assertThatThrownBy(() -> {
                    config.getConfigMapping(LimitSettings.class).input();
                    config.getConfigMapping(LiveSettings.class).context();
                })
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessage(message);
    }

    @Test
    void defaults() {
        for (Map<String, String> environment : List.of(
                Map.<String, String>of(), Map.of("TRANSLATOR_LIVE_ENABLED", "", "TRANSLATOR_LIVE_ALLOW_PORTS", ""))) {
            LiveSettings live = config(environment).getConfigMapping(LiveSettings.class);
            assertThat(live.enabled()).isEmpty();
            assertThat(live.atOnce()).isEqualTo(4);
            assertThat(live.context().timeout()).isEqualTo(Duration.ofSeconds(10));
            assertThat(config(environment).getConfigMapping(LimitSettings.class).input())
                    .isEqualTo(InputLimits.DEFAULT);
        }
    }

    private static SmallRyeConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withMapping(LimitSettings.class)
                .withMapping(LiveSettings.class)
                .withSources(new EnvConfigSource(environment, 300))
                .build();
    }
}
