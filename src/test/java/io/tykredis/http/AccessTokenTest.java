package io.tykredis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {

    private static final String TOKEN = "canary-7f3a.b~c+d/e==";

    @TempDir
    Path folder;

    @Test
    void readsTheTokenFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), TOKEN + "\n");
        AccessToken token = token(Map.of("TRANSLATOR_AUTH_TOKEN_FILE", file.toString()));

        assertThat(token.isWanted()).isTrue();
        assertThat(token.isIn("Bearer " + TOKEN)).isTrue();
        assertThat(token.isIn("Bearer " + TOKEN + "x")).isFalse();
        assertThat(token.isIn(null)).isFalse();
        assertThat(token.toString()).doesNotContain("canary");
    }

    @Test
    void rejectsABadTokenFile() throws IOException {
        String empty = Files.writeString(folder.resolve("empty"), "\n").toString();
        rejects(Map.of("TRANSLATOR_AUTH_TOKEN_FILE", empty), AccessToken.FILE);
        rejects(Map.of("TRANSLATOR_AUTH_TOKEN_FILE", empty + "/absent"), AccessToken.FILE);
        rejects(Map.of("TRANSLATOR_AUTH_TOKEN_FILE", empty, "TRANSLATOR_AUTH_TOKEN", TOKEN), "Keep one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "canary with space"})
    void rejectsABadToken(String token) {
        rejects(Map.of("TRANSLATOR_AUTH_TOKEN", token), AccessToken.VALUE);
        rejects(Map.of("TRANSLATOR_AUTH_TOKEN_FILE", token), AccessToken.FILE);
        assertThat(token(Map.of()).isWanted()).isFalse();
    }

    private static void rejects(Map<String, String> environment, String message) {
        assertThatThrownBy(() -> token(environment))
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessageContaining(message)
                .hasMessageNotContaining(TOKEN);
    }

    private static AccessToken token(Map<String, String> environment) {
        return new AccessToken(new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .build());
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, false", "localhost, false", "::1, false", "0.0.0.0, true", "::, true"})
    void warnsBeyondLoopback(String host, boolean open) {
        assertThat(new Access(() -> token(Map.of())).isOpen(host)).isEqualTo(open);
        assertThat(new Access(() -> token(Map.of("TRANSLATOR_AUTH_TOKEN", TOKEN))).isOpen(host))
                .isFalse();
    }
}
