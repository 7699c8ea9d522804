package io.tykredis.cli;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.tykredis.format.Formats;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.mapping.Components;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line and the HTTP API differ in their surface alone: what one prints, the other answers. */
@Tag("exhaustive")
@QuarkusTest
class SameAsHttpTest {

    private static final Path SPECS = Path.of("src", "test", "resources", "goldens", "specs");

    @Inject
    CommandTree commands;

    @Inject
    Components components;

    @Inject
    Formats formats;

    static List<Path> specs() throws IOException {
        try (Stream<Path> files = Files.list(SPECS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void translations(Path spec) throws IOException {
        for (String format : formats.names()) {
            assertSame(spec, "/v1/translations?format=" + format, "translate", "--format", format);
        }
        assertSame(spec, "/v1/translations/tib?format=env", "translate", "-f", "env", "-c", "tib");
        assertSame(spec, "/v1/translations?format=helm&chart=3.0.0", "translate", "-f", "helm", "--chart", "3.0.0");
        assertSame(spec, "/v1/translations?explain=true", "translate", "--explain");
        assertSame(spec, "/v1/translations?strict=true", "translate", "--strict");
    }

    @ParameterizedTest
    @MethodSource("specs")
    void lint(Path spec) throws IOException {
        String body = "{\"spec\": " + Files.readString(spec) + "}";
        assertThat(Run.of(commands, "", "lint", spec.toString()).out()).isEqualTo(post("/v1/lint", body));
    }

    @Test
    void everythingThatIsKnown() {
        assertThat(Run.of(commands, "", "components").out()).isEqualTo(get("/v1/components"));
        for (ComponentTable table : components.all()) {
            assertThat(Run.of(commands, "", "components", table.name()).out())
                    .isEqualTo(get("/v1/components/" + table.name()));
        }
        assertThat(Run.of(commands, "", "diagnostics").out()).isEqualTo(get("/v1/diagnostics"));
        assertThat(Run.of(commands, "", "schema").out()).isEqualTo(get("/v1/schema"));
    }

    private void assertSame(Path spec, String path, String... args) throws IOException {
        String answer = post(path, Files.readString(spec));
        Run run = Run.of(commands, Files.readString(spec), args);
        boolean refused = answer.contains("\"type\": \"urn:tyk-redis-translator:problem:");
        assertThat(run.out()).as(path).isEqualTo(refused ? "" : answer);
        assertThat(run.code()).as(path).isEqualTo(refused ? 1 : 0);
    }

    private static String post(String path, String body) {
        return given().contentType("application/json").body(body).post(path).asString();
    }

    private static String get(String path) {
        return given().get(path).asString();
    }
}
