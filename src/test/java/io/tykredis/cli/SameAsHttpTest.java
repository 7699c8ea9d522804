package io.tykredis.cli;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.tykredis.catalog.Tables;
import io.tykredis.format.Format;
import io.tykredis.format.Samples;
import io.tykredis.golden.Goldens;
import io.tykredis.http.Answered;
import io.tykredis.imports.Imports;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line prints what the HTTP API answers. */
@QuarkusTest
class SameAsHttpTest {

    @Inject
    CommandTree commands;

    static List<Path> specs() {
        return Goldens.telling();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void translations(Path spec) {
        byte[] body = Goldens.bytes(spec);
        for (Format format : Samples.formats()) {
            Answered answer = Answered.by(
                    () -> Imports.TRANSLATIONS.all(body, format, false).all(format, false));
            Run run = Run.of(commands, Goldens.text(spec), "translate", "--format", format.name());
            assertThat(run.out()).as(format.name()).isEqualTo(answer.isProblem() ? "" : answer.text());
            assertThat(run.code()).as(format.name()).isEqualTo(answer.isProblem() ? 1 : 0);
        }
    }

    @Test
    void everyOption() {
        Path spec = Goldens.file("goldens/specs/stores-both.json");
        assertSame(spec, "/v1/translations/tib?format=env", "translate", "-f", "env", "-c", "tib");
        assertSame(spec, "/v1/translations?format=helm&chart=3.0.0", "translate", "-f", "helm", "--chart", "3.0.0");
        assertSame(spec, "/v1/translations?explain=true", "translate", "--explain");
        assertSame(spec, "/v1/translations?secrets=redact", "translate", "--redact");
        assertSame(spec, "/v1/translations?strict=true", "translate", "--strict");
        // A spec printed as a file has several lines.
        assertThat(Run.of(commands, Goldens.text(spec), "lint", "--report", "json")
                        .out()
                        .replaceAll("(?m)^ *\"(line|column)\": \\d+,\n", ""))
                .isEqualTo(post("/v1/lint", "{\"spec\": " + Goldens.text(spec) + "}"));
        assertThat(Run.of(
                                commands,
                                Goldens.text(spec),
                                "upgrade",
                                "--from",
                                "5.2.0",
                                "--from",
                                "pump=1.8.3",
                                "--to",
                                "5.8.6",
                                "--path")
                        .out())
                .isEqualTo(post("/v1/upgrades?path=true", """
                        {"spec": %s, "from": {"tyk": "5.2.0", "pump": "1.8.3"}, "to": "5.8.6"}""".formatted(Goldens.text(spec))));
        String required = "{\"maxRtoSeconds\": 60, \"environment\": \"production\"}";
        assertThat(Run.of(commands, required, "recommend").out()).isEqualTo(post("/v1/recommendations", required));
    }

    @Test
    void constantFacts() {
        assertThat(Run.of(commands, "", "components").out()).isEqualTo(get("/v1/components"));
        assertThat(Run.of(commands, "", "components", "pump", "--release", "1.8.3")
                        .out())
                .isEqualTo(get("/v1/components/pump?version=1.8.3"));
        Tables.all().forEach(table -> assertThat(
                        Run.of(commands, "", "components", table.name()).out())
                .isEqualTo(get("/v1/components/" + table.name())));
        assertThat(Run.of(commands, "", "diagnostics").out()).isEqualTo(get("/v1/diagnostics"));
        assertThat(Run.of(commands, "", "schema").out()).isEqualTo(get("/v1/schema"));
    }

    private void assertSame(Path spec, String path, String... args) {
        String answer = post(path, Goldens.text(spec));
        Run run = Run.of(commands, Goldens.text(spec), args);
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
