package io.tykredis.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.catalog.TargetVersion;
import io.tykredis.model.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The document of a release has exactly the keys that the release reads. */
class ComponentDocumentTest {

    @ParameterizedTest
    @MethodSource("io.tykredis.catalog.Tables#all")
    void aReleaseHasTheRowsThatItReads(ComponentTable table) {
        List<JsonNode> all =
                ComponentDocument.of(table).path("mapping").valueStream().toList();

        assertThat(Tables.breakpoints(table)).hasSizeGreaterThan(1).allSatisfy(release -> assertThat(
                        ComponentDocument.of(table, release).path("mapping").findValuesAsText("env"))
                .isEqualTo(all.stream()
                        .filter(row -> row.path("read").valueStream().anyMatch(range -> isIn(range, release)))
                        .map(row -> row.path("env").textValue())
                        .toList()));
    }

    private static boolean isIn(JsonNode range, Version release) {
        String since = range.path("since").textValue();
        String until = range.path("until").textValue();
        return (since == null || !release.before(Version.of(since)))
                && (until == null || release.before(Version.of(until)));
    }

    /** The document is of the known release, with the other names that it reads and the servers of its release notes. */
    @ParameterizedTest
    @CsvSource({
        "gateway, 5.2.5, /version, 5.2.5",
        "gateway, 5.15.0-rc7, /version, 5.15.0-rc7",
        "gateway, 5.15.0-rc3, /version, 5.15.0-rc7",
        "gateway, 5.8.99, /version, 5.8.15",
        "gateway, 9.0.0, /version, 5.15.0-rc7",
        "gateway, 5.2.5, /servers/redis,",
        "gateway, 5.8.6, /servers/redis, '6.2.x, 7.x'",
        "gateway, 5.8.6, /servers/valkey,",
        "gateway, 5.14.0, /servers/redis, '6.2.x, 7.x, 7.4.x, 8.x (up to 8.4)'",
        "gateway, 5.14.0, /servers/valkey, '7.2.x, 8.0.x, 8.1.x'",
        "pump, 1.8.3, /mapping/1/envAliases/0, TYK_PMP_REDIS_ENABLECLUSTER",
        "pump, 1.8.3, /mapping/1/envAliases/1,",
        "pump, 1.9.0, /mapping/1/envAliases/1, TYK_PMP_TEMPORAL_STORAGE_ENABLECLUSTER"
    })
    void isOfTheKnownRelease(String component, String asked, String place, @Nullable String value) {
        ComponentTable table = Tables.of(component);
        Version release = TargetVersion.find(table, asked).orElseThrow();

        assertThat(ComponentDocument.of(table, release).at(place).textValue()).isEqualTo(value);
    }
}
