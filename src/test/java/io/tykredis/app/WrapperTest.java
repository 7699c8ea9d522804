package io.tykredis.app;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shell script in front of a running service. */
@QuarkusTest
class WrapperTest extends TerraformProgramContract {

    @Override
    List<String> program() {
        return script("http://localhost:" + RestAssured.port + "/");
    }

    @Test
    void reportsAWrongAddress() throws IOException {
        fails(script("http://localhost:1"), "{}", "curl: (7) ");
        fails(script("http://localhost:" + RestAssured.port + "/elsewhere"), "{}", "error: Nothing is at this path.");
        fails(
                List.of("sh", "terraform/tyk-redis-external.sh"),
                "{}",
                "error: Give the address of the service, for example http://localhost:8080.");
    }

    private static List<String> script(String address) {
        return List.of("sh", "terraform/tyk-redis-external.sh", address);
    }
}
