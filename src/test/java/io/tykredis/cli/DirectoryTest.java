package io.tykredis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories in the place of files. */
@QuarkusTest
class DirectoryTest {

    @Inject
    CommandTree commands;

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @BeforeEach
    void files() throws IOException {
        write("deploy/docker-compose.yml", """
                services:
                  tyk-gateway: {image: "tykio/tyk-gateway:v5.8.6", env_file: confs/gateway.env}
                  tyk-pump: {image: "tykio/tyk-pump-docker-pub:v1.12.2", volumes: ["./pump.conf:/opt/tyk-pump/pump.conf"]}
                """);
        write("deploy/confs/gateway.env", "TYK_GW_STORAGE_ADDRS=redis:6379\n");
        write("deploy/pump.conf", "{\"analytics_storage_config\": {\"addrs\": [\"redis:6379\"]}}");
        write("README.md", "TYK_GW_STORAGE_ADDRS=readme:6379\n");
        write("package.json", "{\"dependencies\": {\"redis\": \"^4\"}}");
        write("main.tf", "resource \"helm_release\" \"redis\" {\n}\n");
        write("values.bin.conf", "redis\0");
        write("scripts/bootstrap.sh", "HOST=localhost\ncurl \"$HOST\" \\\n  --data \"{}\"\n");
        write("telegraf.conf", "[agent]\n  interval = \"10s\"\n  user_agent=x\n");
        write("chart/templates/pump.yaml", "{{- if .Values.pump }}\nkind: Deployment\n{{- end }}\n");
        write(".git/tyk.conf", "{\"storage\": {\"type\": \"redis\", \"addrs\": [\"git:6379\"]}}");
        write("node_modules/x/tyk.conf", "{\"storage\": {\"type\": \"redis\", \"addrs\": [\"module:6379\"]}}");
        Files.writeString(
                elsewhere.resolve("tyk.conf"), "{\"storage\": {\"type\": \"redis\", \"addrs\": [\"out:6379\"]}}");
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        Files.createSymbolicLink(folder.resolve("linked.conf"), elsewhere.resolve("tyk.conf"));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void onlyFilesThatConfigureAComponentAreRead() {
        Run run = Run.of(commands, "", "import", folder.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("redis:6379", "5.8.6", "1.12.2")
                .doesNotContain("git", "module", "out", "readme");
    }

    @Test
    void isLinted() {
        assertThat(Run.of(
                                commands,
                                "",
                                "lint",
                                "--strict",
                                folder.resolve("deploy").toString())
                        .code())
                .isZero();
    }

    @Test
    void withoutAnyIsAnErrorOfUsage() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(Run.of(commands, "", "import", empty.toString()).code()).isEqualTo(2);
    }
}
