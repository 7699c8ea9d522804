package io.tykredis.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.translate.Translation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real shells source {@code format=env} as the README shows. */
class ShellSlowTest {

    private static final String SOURCE_ALL = """
            for f in *.env; do
              env -i PATH="$PATH" GIVEN="it's \\"given\\" \\$1" sh -c 'set -a; . "./$1"; env -0' sh "$f" >"$f.out" 2>"$f.err"
              echo $? >"$f.rc"
            done
            """;

    @TempDir
    Path folder;

    @Test
    void readsBackEveryText() throws IOException, InterruptedException {
        // Given
        EnvFormat format = new EnvFormat();
        List<Map<String, String>> expected = new ArrayList<>();
        for (String text : HardValues.texts()) {
            for (String place : Samples.places(text)) {
                Translation gateway = Samples.gateway(Samples.sentinel(place, text));
                Files.writeString(folder.resolve(expected.size() + ".env"), format.one(gateway));
                expected.add(EnvVariables.of(gateway));
            }
        }
        // When
        sourceAll();
        // Then
        for (int i = 0; i < expected.size(); i++) {
            assertThat(variables(i + ".env")).containsAllEntriesOf(expected.get(i));
        }
    }

    @Test
    void aReferenceExpandsOrStops() throws IOException, InterruptedException {
        // Given
        Files.writeString(folder.resolve("given.env"), env("GIVEN"));
        Files.writeString(folder.resolve("missing.env"), env("MISSING"));
        // When
        sourceAll();
        // Then
        assertThat(variables("given.env")).containsEntry("TYK_GW_STORAGE_PASSWORD", "it's \"given\" $1");
        assertThat(Files.readString(folder.resolve("missing.env.rc"))).isNotEqualTo("0\n");
        assertThat(Files.readString(folder.resolve("missing.env.out"))).isEmpty();
    }

    private static String env(String name) {
        return new EnvFormat().one(Samples.gateway("""
                {"topology": {"mode": "standalone", "endpoint": "r:6379"}, "password": {"env": "%s"}}""".formatted(name)));
    }

    private void sourceAll() throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", SOURCE_ALL)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(shell.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).isZero();
    }

    private Map<String, String> variables(String file) throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        String text = new String(Files.readAllBytes(folder.resolve(file + ".out")), UTF_8);
        for (String variable : text.split("\0")) {
            int equals = variable.indexOf('=');
            variables.put(variable.substring(0, Math.max(equals, 0)), variable.substring(equals + 1));
        }
        assertThat(Files.readString(folder.resolve(file + ".err"))).isEmpty();
        return variables;
    }
}
