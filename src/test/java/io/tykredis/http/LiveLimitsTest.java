package io.tykredis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveLimitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENABLED        | maybe            | Write true or false.",
                "ALLOW_PORTS    | abc              | for example 6379,7000-7005.",
                "ALLOW_PORTS    | 6379,7005-7000   | for example 6379,7000-7005.",
                "ALLOW_PORTS    | 65536            | for example 6379,7000-7005.",
                "ALLOW_NETWORKS | 10.0.0.0/33      | for example 10.0.0.0/8,::1/128.",
                "ALLOW_NETWORKS | redis            | for example 10.0.0.0/8,::1/128.",
                "ALLOW_HOSTS    | redis:6379       | for example *.redis.example.com.",
                "TIMEOUT        | soon             | for example 10s.",
                "TIMEOUT        | 0s               | for example 10s.",
                "AT_ONCE        | x                | for example 4.",
                "AT_ONCE        | 0                | for example 4."
            })
    void whatCannotBeReadIsNamedInOneLine(String variable, String text, String said) {
        assertThatThrownBy(() -> limits(Map.of("TRANSLATOR_LIVE_" + variable, text)))
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessageStartingWith("translator.live."
                        + variable.toLowerCase(Locale.ROOT).replace('_', '-') + " cannot be read: \"")
                .hasMessageEndingWith(said)
                .hasMessageNotContaining("\n");
    }

    @Test
    void defaults() {
        for (Map<String, String> environment : List.of(
                Map.<String, String>of(), Map.of("TRANSLATOR_LIVE_ENABLED", "", "TRANSLATOR_LIVE_ALLOW_PORTS", ""))) {
            LiveLimits limits = limits(environment);
            assertThat(limits.enabled()).isFalse();
            assertThat(limits.atOnce()).isEqualTo(4);
            assertThat(limits.vantage().timeout()).isEqualTo(Duration.ofSeconds(10));
        }
    }

    private static LiveLimits limits(Map<String, String> environment) {
        return LiveLimits.of(new SmallRyeConfigBuilder()
                .withMapping(LiveSettings.class)
                .withSources(new EnvConfigSource(environment, 300))
                .build()
                .getConfigMapping(LiveSettings.class));
    }
}
