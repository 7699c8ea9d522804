package io.tykredis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged program as a process, as a shell runs it. */
class ProgramIT {

    private static final String WARNING = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"},"
            + " \"tls\": {\"insecureSkipVerify\": true}}";

    private Program program;

    @BeforeEach
    void find() throws IOException {
        program = Program.packaged();
    }

    @Test
    void separatesDataFromDiagnostics() throws IOException {
        Program.Result result = program.run(WARNING, "translate", "--component", "gateway", "--format", "env");

        assertThat(result.code()).isZero();
        assertThat(result.out()).isEqualTo("""
                # To use this output:
                # set -a; . ./FILE; set +a
                # Compose: env_file: FILE
                # If FILE refers to other variables, set them first.
                # FILE does not provide TLS files or restart the component.
                TYK_GW_STORAGE_TYPE=redis
                TYK_GW_STORAGE_ADDRS=redis:6379
                TYK_GW_STORAGE_USESSL=true
                TYK_GW_STORAGE_SSLINSECURESKIPVERIFY=true
                """);
        assertThat(result.err())
                .startsWith("warning: tls-insecure at /tls/insecureSkipVerify\n")
                .contains(" is ")
                .doesNotContain("\u001b");
    }

    @Test
    void exitCodes() throws IOException {
        assertThat(program.run(WARNING, "lint").code()).isZero();
        assertThat(program.run(WARNING, "lint", "--strict").code()).isEqualTo(1);
        assertThat(program.run(WARNING, "frobnicate").code()).isEqualTo(2);
        assertThat(program.run(WARNING, "lint", "absent.json").code()).isEqualTo(3);
    }

    @Test
    void aCommandIgnoresTheServicesSettings() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Program busy = program.with(Map.of(
                    "QUARKUS_HTTP_PORT",
                    port,
                    "QUARKUS_MANAGEMENT_PORT",
                    port,
                    "QUARKUS_TLS_KEY_STORE_PEM_0_CERT",
                    "/absent"));
            Program.Result result = busy.run("", "--version");

            assertThat(result.code()).isZero();
            assertThat(result.out()).startsWith("tyk-redis ");
            assertThat(result.err()).isEmpty();
        }
    }

    @Test
    void failsOnAFullDisk() throws IOException {
        Program.Result result = program.run(WARNING, "translate", "--output", "/dev/full");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).startsWith("error: Cannot write /dev/full: ").hasLineCount(1);
    }
}
