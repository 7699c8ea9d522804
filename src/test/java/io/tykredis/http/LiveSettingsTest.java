package io.tykredis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class LiveSettingsTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/cases/LiveSettingsTest.namesAnInvalidSettingInOneLine.csv",
            delimiter = '|',
            quoteCharacter = '\'')
    void namesAnInvalidSettingInOneLine(String variable, String text, String said) {
        assertThatThrownBy(() ->
                        settings(Map.of("TRANSLATOR_LIVE_" + variable, text)).context())
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessageStartingWith("translator.live."
                        + variable.toLowerCase(Locale.ROOT).replace('_', '-') + " cannot be read: \"")
                .hasMessageEndingWith(said)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource({"TIMEOUT, soon", "AT_ONCE, x"})
    void namesASettingOfTheWrongType(String variable, String text) {
        assertThatThrownBy(() -> settings(Map.of("TRANSLATOR_LIVE_" + variable, text)))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining(
                        "translator.live." + variable.toLowerCase(Locale.ROOT).replace('_', '-'))
                .hasMessageContaining(text);
    }

    @Test
    void defaults() {
        for (Map<String, String> environment : List.of(
                Map.<String, String>of(), Map.of("TRANSLATOR_LIVE_ENABLED", "", "TRANSLATOR_LIVE_ALLOW_PORTS", ""))) {
            LiveSettings settings = settings(environment);
            assertThat(settings.enabled()).isEmpty();
            assertThat(settings.atOnce()).isEqualTo(4);
            assertThat(settings.context().timeout()).isEqualTo(Duration.ofSeconds(10));
        }
    }

    private static LiveSettings settings(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(LiveSettings.class)
                .withSources(new EnvConfigSource(environment, 300))
                .build()
                .getConfigMapping(LiveSettings.class);
    }
}
