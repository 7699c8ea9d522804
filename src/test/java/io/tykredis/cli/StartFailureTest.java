package io.tykredis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever prevents the start is reported in one line. */
class StartFailureTest {

    /** Two settings that may have the wrong type. */
    @ConfigMapping(prefix = "some")
    interface Settings {
        int first();

        boolean second();
    }

    @Test
    void namesEachSettingOfTheWrongType() {
        Throwable invalid = catchThrowable(() -> new SmallRyeConfigBuilder()
                .withMapping(Settings.class)
                .withDefaultValues(Map.of("some.first", "abc"))
                .build());

        assertThat(StartFailure.line(new IllegalStateException("Failed to start", invalid)))
                .startsWith("The config property some.first with the config value \"abc\"")
                .contains("; The config property some.second is required")
                .doesNotContain("\n", "SRCFG", "Exception:");
    }

    @Test
    void reportsTheCause() {
        assertThat(StartFailure.line(new IllegalStateException(new ConfigurationException("x is 0. Use 1."))))
                .isEqualTo("x is 0. Use 1.");
        assertThat(StartFailure.line(new IllegalStateException(new IllegalArgumentException("port\nout of range"))))
                .isEqualTo("The service did not start: java.lang.IllegalArgumentException: port out of range");
    }
}
