package io.tykredis.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shell script in front of a running service. */
@QuarkusTest
class WrapperTest extends TerraformProgramContract {

    private static final String SCRIPT = "terraform/tyk-redis-external.sh";

    @Override
    List<String> program() {
        return program(RestAssured.port);
    }

    @Test
    void reportsAMissingService() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(new Provider(program(free)).read(Map.of()).failure()).startsWith("curl: (7) ");
    }

    @Test
    void reportsAnotherService() throws IOException {
        List<String> elsewhere = List.of("sh", SCRIPT, "http://localhost:" + RestAssured.port + "/elsewhere");

        assertThat(new Provider(elsewhere).read(Map.of()).failure()).startsWith("error: Nothing is at this path.");
    }

    @Test
    void requiresAnAddress() throws IOException {
        assertThat(new Provider(List.of("sh", SCRIPT)).read(Map.of()).failure())
                .isEqualTo("error: Give the address of the service, for example http://localhost:8080.");
    }

    private static List<String> program(int port) {
        return List.of("sh", SCRIPT, "http://localhost:" + port + "/");
    }
}
