package io.tykredis.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.catalog.TargetVersion;
import io.tykredis.model.Version;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The document of a release has exactly the keys that the release reads. */
class ComponentDocumentTest {

    static Stream<ComponentTable> tables() {
        return Tables.all().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aReleaseHasTheRowsThatItReads(ComponentTable table) {
        JsonNode all = ComponentDocument.of(table).path("mapping");

        assertThat(Tables.breakpoints(table)).hasSizeGreaterThan(1).allSatisfy(release -> {
            List<String> expected = Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                    .map(all::get)
                    .filter(row -> isRead(row.path("read"), release))
                    .map(row -> row.path("env").textValue())
                    .toList();
            assertThat(envs(table, release)).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "gateway, 5.2.6, TYK_GW_STORAGE_CAFILE, 5.3.0",
        "gateway, 5.14.0, TYK_GW_STORAGE_IAMAUTH_ENABLED, 5.15.0",
        "pump, 1.8.3, TYK_PMP_ANALYTICSSTORAGECONFIG_USESSL, 1.9.0",
        "tib, 0.7.0, TYK_IB_BACKEND_IDENTITYBACKENDSETTINGS_USESSL, 0.7.1",
    })
    void aKeyAppearsWithItsFirstRelease(String component, String before, String env, String first) {
        ComponentTable table = Tables.of(component);
        assertThat(envs(table, Version.of(before))).doesNotContain(env);
        assertThat(envs(table, Version.of(first))).contains(env);
    }

    @Test
    void anAliasAppearsWithItsFirstRelease() {
        ComponentTable pump = Tables.of("pump");
        assertThat(ComponentDocument.of(pump, Version.of("1.8.3")).toString())
                .contains("TYK_PMP_REDIS_ADDRS")
                .doesNotContain("TYK_PMP_TEMPORAL_STORAGE_");
        assertThat(ComponentDocument.of(pump, Version.of("1.9.0")).toString())
                .contains("TYK_PMP_TEMPORAL_STORAGE_ADDRS");
    }

    @ParameterizedTest
    @CsvSource({
        "5.2.5, ,",
        "5.8.6, '6.2.x, 7.x',",
        "5.14.0, '6.2.x, 7.x, 7.4.x, 8.x (up to 8.4)', '7.2.x, 8.0.x, 8.1.x'"
    })
    void theServersAreThoseOfTheReleaseNotes(String release, @Nullable String redis, @Nullable String valkey) {
        JsonNode servers =
                ComponentDocument.of(Tables.of("gateway"), Version.of(release)).path("servers");
        assertThat(servers.path("redis").textValue()).isEqualTo(redis);
        assertThat(servers.path("valkey").textValue()).isEqualTo(valkey);
    }

    private static List<String> envs(ComponentTable table, Version release) {
        return ComponentDocument.of(table, release).path("mapping").findValuesAsText("env");
    }

    /** The known release whose facts they are. */
    @ParameterizedTest
    @CsvSource({
        "5.3.0, 5.3.0",
        "5.15.0-rc7, 5.15.0-rc7",
        "5.15.0-rc3, 5.15.0-rc7",
        "5.8.99, 5.8.15",
        "9.0.0, 5.15.0-rc7"
    })
    void namesTheKnownRelease(String asked, String shown) {
        ComponentTable gateway = Tables.of("gateway");
        Version release = TargetVersion.find(gateway, asked).orElseThrow();
        assertThat(ComponentDocument.of(gateway, release).path("version").asText())
                .isEqualTo(shown);
    }

    private static boolean isRead(JsonNode ranges, Version release) {
        return Stream.iterate(0, i -> i < ranges.size(), i -> i + 1)
                .map(ranges::get)
                .anyMatch(range -> (range.path("since").isNull()
                                || !release.before(
                                        Version.of(range.path("since").textValue())))
                        && (range.path("until").isNull()
                                || release.before(Version.of(range.path("until").textValue()))));
    }
}
