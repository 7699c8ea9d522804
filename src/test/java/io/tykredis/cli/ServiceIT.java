package io.tykredis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program as a service, from start to stop. */
class ServiceIT {

    private static final String TOKEN = "canary-7f3a";

    @ParameterizedTest
    @ValueSource(strings = {"", "serve"})
    void logsJsonOnLoopbackAndStopsOnASignal(String verb) throws IOException {
        Process process = start(
                verb, Map.of("QUARKUS_HTTP_PORT", "0", "QUARKUS_MANAGEMENT_PORT", "0", "TRANSLATOR_AUTH_TOKEN", TOKEN));
        try (BufferedReader log = process.inputReader()) {
            JsonNode started = first(log, "Listening on");
            process.toHandle().destroy();

            assertThat(started.path("level").asText()).isEqualTo("INFO");
            assertThat(started.path("message").asText())
                    .contains("Listening on: http://127.0.0.1:", "Management interface listening on http://127.0.0.1:");
            assertThat(log.lines()).noneMatch(line -> line.contains(TOKEN)).isNotEmpty();
            assertThat(process.onExit().join().exitValue()).isIn(0, 143);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Proves also that the token is read at startup, not when a native image is built. */
    @Test
    void anInvalidTokenStopsTheStartWithOneLine() throws IOException {
        Program program = Program.packaged()
                .with(Map.of("QUARKUS_HTTP_PORT", "0", "QUARKUS_MANAGEMENT_PORT", "0", "TRANSLATOR_AUTH_TOKEN", ""));

        Program.Result result = program.run("");

        assertThat(result.code()).isEqualTo(1);
        assertThat((result.out() + result.err()).lines())
                .singleElement()
                .asString()
                .contains("The token of translator.auth.token is empty");
    }

    private static Process start(String verb, Map<String, String> environment) throws IOException {
        List<String> command = Stream.concat(
                        Program.packaged().command().stream(), Stream.of(verb).filter(word -> !word.isEmpty()))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static JsonNode first(BufferedReader log, String words) throws IOException {
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            JsonNode entry = new ObjectMapper().readTree(line);
            assertThat(line).doesNotContain(TOKEN);
            if (entry.path("message").asText().contains(words)) {
                return entry;
            }
        }
        throw new AssertionError("it never said: " + words);
    }
}
