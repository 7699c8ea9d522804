package io.tykredis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for configurations, advice and live checks. */
@QuarkusTest
class VerbsTest {

    private static final String SPEC =
            "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}, \"password\": \"canary\"}";
    private static final String TYK_CONF =
            "{\"listen_port\": 8080, \"storage\": {\"type\": \"redis\", \"host\": \"old\", \"port\": 6379}, \"ratio\": 1.50}";

    @Inject
    CommandTree commands;

    @TempDir
    Path folder;

    @Test
    void upgradeTakesASpecOrFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("tyk.conf"), TYK_CONF);
        Run files = Run.of(commands, "", "upgrade", "--from", "2.9.2", "--to", "5.8.6", file.toString());
        assertThat(files.code()).isZero();
        assertThat(files.out()).contains("\"direction\": \"upgrade\"", "+++ b/", "\"addrs\"");

        Run down = Run.of(commands, SPEC, "upgrade", "--from", "gateway=5.8.6", "--to", "gateway=2.9.2");
        assertThat(down.out()).contains("\"direction\": \"downgrade\"").doesNotContain("canary");
        assertThat(Run.of(commands, SPEC, "upgrade", "--spec", "-", "--to", "5.8.6", file.toString())
                        .code())
                .isEqualTo(2);
        assertThat(Run.of(commands, SPEC, "upgrade", "--to", "5.8.6", "--to", "5.8.5")
                        .code())
                .isEqualTo(2);
        assertThat(Run.of(commands, SPEC, "upgrade", "--to", "5.8.6").code()).isEqualTo(1);
    }

    @Test
    void importsASpecThatTranslateAccepts() {
        Run imported = Run.of(commands, TYK_CONF, "import", "-c", "gateway");

        assertThat(imported.code()).isZero();
        assertThat(imported.out()).contains("\"endpoint\": \"old:6379\"").doesNotContain("diagnostics");
        assertThat(Run.of(commands, imported.out(), "translate", "-c", "pump").out())
                .contains("\"old:6379\"");
    }

    @Test
    void importTakesAnEnvFileOrAllAtOnce() {
        assertThat(Run.of(commands, "TYK_DB_REDISADDRS=r:6379\n", "import", "-c", "dashboard", "--env-file")
                        .out())
                .contains("\"endpoint\": \"r:6379\"");
        assertThat(Run.of(commands, "{\"configs\": {\"gateway\": " + TYK_CONF + "}}", "import")
                        .out())
                .contains("\"endpoint\": \"old:6379\"");
    }

    @Test
    void importReportsWhyThereIsNoSpec() {
        Run run = Run.of(commands, "{\"redis_addrs\": [\"redis://r:6379\"]}", "import", "-c", "dashboard");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error: ");
    }

    @Test
    void importTakesVariablesOfAllComponents() {
        // Given
        String compose = "services:\n  tyk-gateway:\n    environment:\n      TYK_GW_STORAGE_ADDRS: r:6379\n"
                + "  tyk-pump:\n    environment:\n      TYK_PMP_ANALYTICSSTORAGECONFIG_ADDRS: r:6379\n";
        String env = "# pump\nTYK_PMP_ANALYTICSSTORAGECONFIG_ADDRS=r:6379\n";

        // Then
        assertThat(Run.of(commands, compose, "import").out()).contains("\"gateway\"", "\"pump\"", "\"r:6379\"");
        assertThat(Run.of(commands, compose, "import", "--env-file").out()).contains("\"gateway\"", "\"pump\"");
        assertThat(Run.of(commands, env, "import").out()).contains("\"pump\"", "\"r:6379\"");
        assertThat(Run.of(commands, "A=b\n", "import").code()).isEqualTo(1);
        assertThat(Run.of(commands, env, "import", "-c", "gateway", "--env-file")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void aComponentsFileIsRecognized() {
        for (String verb : List.of("import", "lint")) {
            assertThat(Run.of(commands, TYK_CONF, verb))
                    .isEqualTo(Run.of(commands, TYK_CONF, verb, "--component", "gateway"));
        }
    }

    @Test
    void severalFilesAreReadTogether() throws IOException {
        Path compose = Files.writeString(folder.resolve("compose.yml"), """
                services:
                  tyk-gateway:
                    env_file: gateway.env
                    environment:
                      TYK_GW_STORAGE_USE_SSL: "true"
                """);
        Path env = Files.writeString(folder.resolve("gateway.env"), "TYK_GW_STORAGE_ADDRS=redis:6380\n");

        Run run = Run.of(commands, "", "import", compose.toString(), env.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"redis:6380\"");
        assertThat(run.err()).contains("unknown-key at " + compose + ":5:31 (gateway)");
        assertThat(Run.of(commands, "", "lint", compose.toString(), env.toString())
                        .out())
                .contains(compose + ":5:31: warning: ", "[unknown-key]");
    }

    @Test
    void doctorDiagnosesADeployment() throws IOException {
        Path gateway = Files.writeString(
                folder.resolve("tyk.conf"),
                "{\"storage\": {\"type\": \"redis\", \"addrs\": [\"127.0.0.1:" + closedPort() + "\"]}}");
        Path pump = Files.writeString(
                folder.resolve("pump.conf"),
                "{\"analytics_storage_config\": {\"addrs\": [\"other:6379\"], \"password\": \"canary\"}}");

        Run offline = Run.of(commands, "", "doctor", "--offline", gateway.toString(), pump.toString());
        Run live = Run.of(commands, "", "doctor", gateway.toString());
        Run json = Run.of(commands, "", "doctor", "--offline", "--json", gateway.toString());

        assertThat(offline.code()).isEqualTo(1);
        assertThat(offline.out())
                .contains("other:6379*", "[parity-endpoints]", "Do first:")
                .doesNotContain("canary");
        assertThat(live.code()).isEqualTo(1);
        assertThat(live.out()).contains("gateway: 0 of 1 checks passed", "[connection]");
        assertThat(live.err()).isEqualTo("error: The deployment has errors.\n");
        assertThat(json.code()).isZero();
        assertThat(json.out()).contains("\"live\": null");
        assertThat(Run.of(commands, "A=b\n", "doctor", "--offline").code()).isEqualTo(1);
    }

    @Test
    void mergePrintsTheWholeFileAndReportsChanges() throws IOException {
        Path file = Files.writeString(folder.resolve("tyk.conf"), TYK_CONF);

        Run run = Run.of(commands, SPEC, "merge", "--spec", "-", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"listen_port\": 8080", "\"redis:6379\"", "\"ratio\": 1.50");
        assertThat(run.out()).doesNotContain("\"old\"");
        assertThat(run.err()).contains("/storage/host").doesNotContain("canary");
        assertThat(Run.of(commands, run.out(), "merge", "--spec", spec(), "-")).isEqualTo(new Run(0, run.out(), ""));
    }

    @Test
    void mergeReadsOneFileFromStandardInput() throws IOException {
        assertThat(Run.of(commands, SPEC, "merge", "--spec", "-", "-").code()).isEqualTo(2);
        assertThat(Run.of(commands, SPEC, "merge", "--spec", "-").code()).isEqualTo(2);
        assertThat(Run.of(commands, SPEC, "merge", "--spec", spec(), "a", "b").code())
                .isEqualTo(2);
        assertThat(Run.of(commands, SPEC, "merge", "a").code()).isEqualTo(2);
    }

    @Test
    void verifyAndDiscoverFailWithoutAServer() throws IOException {
        int port = closedPort();
        String endpoint = "127.0.0.1:" + port;
        String spec = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"" + endpoint + "\"}}";

        Run verified = Run.of(commands, spec, "verify", "--timeout", "5");
        Run discovered = Run.of(commands, "{\"endpoint\": \"" + endpoint + "\"}", "discover", "--timeout", "5");

        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out()).contains("\"ok\": false", endpoint);
        assertThat(verified.err()).isEqualTo("error: A check failed.\n");
        String conf = "{\"storage\": {\"type\": \"redis\", \"addrs\": [\"" + endpoint + "\"]}}";
        assertThat(Run.of(commands, conf, "verify", "--timeout", "5").out()).contains("\"ok\": false", endpoint);
        assertThat(discovered.code()).isEqualTo(1);
        assertThat(discovered.out()).contains(endpoint);
    }

    private String spec() throws IOException {
        return Files.writeString(folder.resolve("spec.json"), SPEC).toString();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
