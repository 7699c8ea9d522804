package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.format.helm.HelmFormat;
import io.tykredis.json.InvalidInput;
import io.tykredis.mapping.Translation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values have the effect of the variables, by a model of the charts that the product knows nothing of. */
class HelmEffectTest {

    private static final Path SPECS = Path.of("src", "test", "resources", "goldens", "specs");
    private static final String ANALYTICS = """
            {"topology": %s, "password": %s, "tls": {"caFile": "/ca", "certFile": "/c", "keyFile": "/k"}, "database": 0,
             "pool": {"maxActive": 9}, "components": {"pump": {"pool": {"maxActive": 3}}, "gateway": {}, "mdcb": {}},
             "stores": {"analytics": {"topology": %s, "password": %s}}}""";
    private static final List<String> TOPOLOGIES = List.of(
            "{\"mode\": \"standalone\", \"endpoint\": \"r:6379\"}",
            "{\"mode\": \"cluster\", \"nodes\": [\"n1:6379\", \"n2:6379\"]}",
            "{\"mode\": \"sentinel\", \"masterName\": \"m\", \"sentinels\": [\"s1:26379\"]}",
            "{\"mode\": \"sentinel\", \"masterName\": \"m\", \"sentinels\": [\"s1:26379\"], \"sentinelPassword\": \"sp\"}",
            "{\"mode\": \"sentinel\", \"masterName\": \"m\", \"sentinels\": [\"s1:26379\"], \"sentinelPassword\":"
                    + " {\"secretKeyRef\": {\"name\": \"a\", \"key\": \"s\"}}}",
            "{\"mode\": \"sentinel\", \"masterName\": \"m\", \"sentinels\": [\"s1:26379\"], \"sentinelPassword\":"
                    + " {\"env\": \"SP\"}}");
    private static final List<String> PASSWORDS = List.of(
            "\"one\"",
            "\"two\"",
            "{\"secretKeyRef\": {\"name\": \"a\", \"key\": \"p\"}}",
            "{\"secretKeyRef\": {\"name\": \"b\", \"key\": \"p\"}}",
            "{\"env\": \"PW\"}");

    static Stream<Path> specs() throws IOException {
        try (Stream<Path> files = Files.list(SPECS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void ofEveryGoldenSpec(Path spec) throws IOException {
        List<Translation> translations = Samples.translations(Files.readString(spec));
        prove(translations);
        translations.forEach(translation -> prove(List.of(translation)));
    }

    @Test
    void whateverTheAnalyticsStoreHasInCommonWithTheMainOne() {
        int proven = 0;
        for (String topology : TOPOLOGIES) {
            for (String other : TOPOLOGIES) {
                for (String password : PASSWORDS) {
                    for (String otherPassword : PASSWORDS) {
                        prove(Samples.translations(ANALYTICS.formatted(topology, password, other, otherPassword)));
                        proven++;
                    }
                }
            }
        }
        assertThat(proven).isEqualTo(900);
    }

    /** Listed twice, a variable would make server-side apply fail; the model of the charts refuses it. */
    @ParameterizedTest
    @ValueSource(strings = {"0.8.4", "1.8.3", "1.9.0", "1.16.0"})
    void neverListsAVariableTwice(String pump) {
        String spec = ANALYTICS
                .formatted(TOPOLOGIES.get(3), PASSWORDS.get(0), TOPOLOGIES.get(1), PASSWORDS.get(1))
                .replace("\"pump\": {", "\"pump\": {\"version\": \"" + pump + "\", ");

        prove(Samples.translations(spec));
    }

    private static void prove(List<Translation> translations) {
        HelmFormat format = new HelmFormat();
        String values;
        try {
            values = format.all(translations);
        } catch (InvalidInput refused) {
            assertThat(refused.errors())
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat(error.pointer().name()).endsWithIgnoringCase("password"));
            return;
        }
        HelmEffect.assertSame(translations, values);
    }
}
