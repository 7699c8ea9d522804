package io.tykredis.cli;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.tykredis.format.Format;
import io.tykredis.format.Samples;
import io.tykredis.golden.Goldens;
import io.tykredis.http.Answered;
import io.tykredis.imports.Imports;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            translate -f env -c tib                                     | /v1/translations/tib?format=env             | SPEC
            translate -f helm --chart 3.0.0                             | /v1/translations?format=helm&chart=3.0.0    | SPEC
            translate --explain                                         | /v1/translations?explain=true               | SPEC
            translate --redact                                          | /v1/translations?secrets=redact             | SPEC
            translate --strict                                          | /v1/translations?strict=true                | SPEC
            lint --report json                                          | /v1/lint                                    | {"spec": SPEC}
            upgrade --from 5.2.0 --from pump=1.8.3 --to 5.8.6 --path    | /v1/upgrades?path=true                      | {"spec": SPEC, "from": {"tyk": "5.2.0", "pump": "1.8.3"}, "to": "5.8.6"}
            recommend                                                   | /v1/recommendations                         | {"maxRtoSeconds": 60, "environment": "production"}
            components                                                  | /v1/components                              | none
            components pump --release 1.8.3                             | /v1/components/pump?version=1.8.3           | none
            components dashboard                                        | /v1/components/dashboard                    | none
            diagnostics                                                 | /v1/diagnostics                             | none
            schema                                                      | /v1/schema                                  | none
            """)
    void everyOption(String words, String path, String body) {
        String spec = Goldens.text(Goldens.file("goldens/specs/stores-both.json"));
        String stdin = words.equals("recommend") ? body : spec;
        Run run = Run.of(commands, stdin, words.split(" +"));
        String answer = body == null
                ? given().get(path).asString()
                : given().contentType("application/json")
                        .body(body.replace("SPEC", spec))
                        .post(path)
                        .asString();

        boolean refused = answer.contains("\"type\": \"urn:tyk-redis-translator:problem:");
        // A spec printed as a file has several lines.
        assertThat(run.out().replaceAll("(?m)^ *\"(line|column)\": \\d+,\n", ""))
                .isEqualTo(refused ? "" : answer);
        assertThat(run.code()).isEqualTo(refused ? 1 : 0);
    }
}
