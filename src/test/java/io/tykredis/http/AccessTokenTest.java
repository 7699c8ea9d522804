package io.tykredis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {

    private static final String VALUE = "TRANSLATOR_AUTH_TOKEN";
    private static final String FILE = "TRANSLATOR_AUTH_TOKEN_FILE";
    private static final String TOKEN = "canary-7f3a.b~c+d/e==";

    @TempDir
    Path folder;

    @Test
    void readsTheTokenFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), TOKEN + "\n");
        AccessToken token = token(Map.of(FILE, file.toString()));

        assertThat(token.isWanted()).isTrue();
        assertThat(token.isIn("Bearer " + TOKEN)).isTrue();
        assertThat(token.isIn("Bearer " + TOKEN + "x")).isFalse();
        assertThat(token.isIn(null)).isFalse();
        assertThat(token.toString()).doesNotContain("canary");
    }

    @Test
    void rejectsABadTokenFile() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");

        assertThatThrownBy(() -> token(Map.of(FILE, empty.toString())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(AccessToken.FILE);
        assertThatThrownBy(() -> token(Map.of(FILE, folder.resolve("absent").toString())))
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause();
        assertThatThrownBy(() -> token(Map.of(VALUE, TOKEN, FILE, empty.toString())))
                .hasMessageContaining("Keep one.");
        assertThatThrownBy(() -> token(Map.of(VALUE, "canary with space"))).hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {VALUE, FILE})
    void rejectsAnEmptyVariable(String variable) {
        for (String empty : List.of("", " ")) {
            assertThatThrownBy(() -> token(Map.of(variable, empty)))
                    .isInstanceOf(ConfigurationException.class)
                    .hasNoCause()
                    .hasMessageContaining("translator.auth.token");
        }
        assertThat(token(Map.of()).isWanted()).isFalse();
    }

    private static AccessToken token(Map<String, String> environment) {
        return new AccessToken(new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .build());
    }

    @Test
    void warnsBeyondLoopback() {
        Access open = new Access(() -> token(Map.of()));
        Access closed = new Access(() -> token(Map.of(VALUE, TOKEN)));

        assertThat(open.isOpen("127.0.0.1")).isFalse();
        assertThat(open.isOpen("localhost")).isFalse();
        assertThat(open.isOpen("::1")).isFalse();
        assertThat(open.isOpen("0.0.0.0")).isTrue();
        assertThat(open.isOpen("::")).isTrue();
        assertThat(closed.isOpen("0.0.0.0")).isFalse();
    }
}
