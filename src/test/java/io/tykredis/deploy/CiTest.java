package io.tykredis.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hook for pre-commit and the GitHub Action, as far as a shell can run them. The launcher here prints its arguments. */
class CiTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @TempDir
    Path folder;

    private record Ended(int code, String out) {}

    @BeforeEach
    void write() throws IOException {
        Path launcher = Files.createDirectories(folder.resolve("bin")).resolve("tyk-redis");
        Files.writeString(launcher, "#!/usr/bin/env bash\nprintf '<%s>' \"$@\"; echo\n[ \"$3\" != sarif ]\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Files.createDirectories(folder.resolve("deploy/a b"));
        Files.writeString(folder.resolve("deploy/tyk.conf"), "{}");
        Files.writeString(folder.resolve("deploy/a b/pump.conf"), "{}");
    }

    @Test
    void theHookTakesTheFilesOfEveryComponent() throws IOException {
        JsonNode hook =
                YAML.readTree(Path.of(".pre-commit-hooks.yaml").toFile()).path(0);
        Pattern files = Pattern.compile(hook.path("files").textValue());

        assertThat(Tables.all().stream().map(ComponentTable::file).flatMap(file -> Stream.of(file, "deploy/" + file)))
                .allMatch(file -> files.matcher(file).find());
        assertThat(List.of("compose.yaml", "x/docker-compose.yml", "docker-compose.prod.yml"))
                .allMatch(file -> files.matcher(file).find());
        assertThat(List.of("my-tyk.conf.bak", "nginx.conf", "composer.json"))
                .noneMatch(file -> files.matcher(file).find());
        assertThat(Path.of(hook.path("entry").textValue().split(" ")[0])).isExecutable();
        assertThat(hook.path("require_serial").booleanValue()).isTrue();
    }

    @Test
    void theActionLintsTheFilesThatMatch() throws Exception {
        assertThat(action(Map.of("FILES", "deploy/tyk.conf\ndeploy/**/pump.conf")))
                .isEqualTo(new Ended(0, "<lint><--report><github><--><deploy/tyk.conf><deploy/a b/pump.conf>\n"));
        assertThat(action(Map.of("FILES", "deploy/*.conf", "FAIL_ON", "info", "IGNORE", "a,b", "SARIF", "out.sarif")))
                .isEqualTo(new Ended(
                        0,
                        "<lint><--report><sarif><--output><out.sarif><--fail-on><info><--ignore><a,b><--><deploy/tyk.conf>\n"
                                + "<lint><--report><github><--fail-on><info><--ignore><a,b><--><deploy/tyk.conf>\n"));
    }

    @Test
    void theActionRunsNoInput() throws Exception {
        Ended ended =
                action(Map.of("FILES", "deploy/tyk.conf $(touch${IFS}made) ;touch made", "FAIL_ON", "$(touch made)"));

        assertThat(ended.out()).contains("<$(touch made)>");
        assertThat(folder.resolve("made")).doesNotExist();
    }

    @Test
    void theActionFailsWithoutFiles() throws Exception {
        assertThat(action(Map.of("FILES", "no/*.conf")))
                .isEqualTo(new Ended(2, "::error title=tyk-redis::No file matches the input \"files\".\n"));
    }

    /** Every input is a variable of the step. */
    private Ended action(Map<String, String> inputs) throws Exception {
        JsonNode action = YAML.readTree(Path.of("action.yml").toFile());
        JsonNode step = action.at("/runs/steps/1");
        Map<String, String> environment = new HashMap<>();
        step.path("env").properties().forEach(variable -> {
            if (!variable.getValue().textValue().contains("inputs.")) {
                return;
            }
            String input = variable.getValue().textValue().replaceAll("^\\$\\{\\{ inputs\\.(\\S+) }}$", "$1");
            assertThat(action.path("inputs").has(input)).as(input).isTrue();
            environment.put(variable.getKey(), inputs.getOrDefault(variable.getKey(), ""));
        });
        assertThat(environment).hasSize(action.path("inputs").size());
        assertThat(step.path("run").textValue()).doesNotContain("${{");
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", step.path("run").textValue())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        bash.environment().putAll(environment);
        bash.environment().put("GITHUB_ACTION_PATH", folder.toString());
        Process process = bash.start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), out);
    }
}
