package io.tykredis.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.translate.Translation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        List<Translation> translations = new ArrayList<>();
        for (String text : Samples.texts(false)) {
            for (String place : Samples.places(text)) {
                Translation gateway = Samples.gateway(Samples.sentinel(Map.of(place, text)));
                Files.writeString(folder.resolve(translations.size() + ".env"), new EnvFormat().one(gateway));
                translations.add(gateway);
            }
        }
        sourceAll();
        for (int i = 0; i < translations.size(); i++) {
            List<String> variables = EnvVariables.of(translations.get(i)).entrySet().stream()
                    .map(variable -> variable.getKey() + "=" + variable.getValue())
                    .toList();
            assertThat(written(i + ".env.err")).isEmpty();
            assertThat(written(i + ".env.out").split("\0")).containsAll(variables);
        }
    }

    @Test
    void aReferenceExpandsOrStops() throws IOException, InterruptedException {
        for (String name : List.of("GIVEN", "MISSING")) {
            Files.writeString(folder.resolve(name + ".env"), new EnvFormat().one(Samples.gateway("""
                    {"topology": {"mode": "standalone", "endpoint": "r:6379"}, "password": {"env": "%s"}}""".formatted(name))));
        }
        sourceAll();
        assertThat(written("GIVEN.env.out").split("\0")).contains("TYK_GW_STORAGE_PASSWORD=it's \"given\" $1");
        assertThat(written("MISSING.env.rc")).isNotEqualTo("0\n");
        assertThat(written("MISSING.env.out")).isEmpty();
    }

    private void sourceAll() throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", SOURCE_ALL)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(shell.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).isZero();
    }

    private String written(String file) throws IOException {
        return new String(Files.readAllBytes(folder.resolve(file)), UTF_8);
    }
}
