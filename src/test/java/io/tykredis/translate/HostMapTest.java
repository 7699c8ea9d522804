package io.tykredis.translate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.Tables;
import io.tykredis.input.Pointer;
import io.tykredis.model.SpecReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Old releases read a map from host to port, which cannot contain every list of addresses. */
class HostMapTest {

    private static final String SENTINELS = "'mode': 'sentinel', 'masterName': 'm', 'sentinels'";
    private static final String NODES = "'mode': 'cluster', 'nodes'";

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/HostMapTest.holdsOrIsToldToBeMissing.csv", delimiter = '|', quoteCharacter = '`')
    void writesOrReportsTheAddresses(String component, String version, String topology, String expected) {
        // When
        Translation translation = translate(component, version, topology);
        // Then
        List<Map<String, String>> maps = translation.settings().stream()
                .map(Setting::value)
                .filter(Value.Entries.class::isInstance)
                .map(value -> ((Value.Entries) value).entries())
                .toList();
        List<Omission> missed = translation.omissions().stream()
                .filter(omission -> omission.detail().contains("a map from host to port"))
                .toList();
        if (expected.startsWith("{")) {
            assertThat(maps).extracting(Map::toString).containsExactly(expected);
            assertThat(missed).isEmpty();
        } else {
            assertThat(maps).isEmpty();
            assertThat(missed).singleElement().satisfies(omission -> {
                assertThat(omission.detail()).contains(expected);
                assertThat(omission.source()).isEqualTo(Pointer.of("topology"));
                assertThat(omission.reason()).isEqualTo(Omission.Reason.MODE_NOT_IN_VERSION);
            });
        }
    }

    /** If a release has no Sentinel support, the omission is the mode, not the number of Sentinels. */
    @Test
    void aReleaseWithoutSentinelsGetsTheirAddresses() {
        Translation translation = translate("tib", "0.7.0", SENTINELS + ": ['s1:26379', 's2:26379']");
        assertThat(translation.omissions()).extracting(Omission::reason).contains(Omission.Reason.MODE_NOT_IN_VERSION);
        assertThat(translation.omissions())
                .noneMatch(omission -> omission.detail().contains("a map from host to port"));
    }

    private static Translation translate(String component, String version, String topology) {
        String spec =
                "{'topology': {" + topology.replace("SENTINELS", SENTINELS).replace("NODES", NODES)
                        + "}, 'components': {'" + component + "': {'version': '" + version + "'}}}";
        return new Translator(Tables.components())
                .translate(
                        new SpecReader(Tables.components().names())
                                .read(spec.replace('\'', '"').getBytes(UTF_8)),
                        Tables.of(component));
    }
}
