package io.tykredis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.input.Pointer;
import io.tykredis.model.ComponentSpec;
import io.tykredis.model.Endpoint;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Store;
import io.tykredis.model.Stores;
import io.tykredis.model.Topology;
import io.tykredis.model.Version;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetVersionTest {

    private static final Store STORE =
            new Store(new Topology.Standalone(new Endpoint("redis", 6379)), null, null, null, null, null, null, null);

    @ParameterizedTest
    @CsvSource({
        "5.8.6,  gateway,   5.8.6",
        "5.8.6,  dashboard, 5.8.6",
        "5.8.6,  pump,      1.12.2",
        "5.8.6,  mdcb,      2.8.4",
        "5.8.6,  tib,       1.7.3",
        "5.3.13, pump,      1.13.3",
        "2.9.4,  dashboard, 1.9.4",
    })
    void pairedWithTyksVersion(String tyk, String component, String expected) {
        assertThat(target(tyk, null, component).version()).isEqualTo(Version.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"5.8.99, pump, 1.16.0", "5.8.99, mdcb, 2.12.0", "5.7.9, pump, 1.11.1", "6.0.0, pump, 1.16.0"})
    void anUnlistedReleaseUsesThePreviousPairing(String tyk, String component, String expected) {
        assertThat(target(tyk, null, component).asked()).isEqualTo(Version.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"5.2.5, pump", "5.2.5, mdcb"})
    void usesTheNewestWithoutAPairing(String tyk, String component) {
        assertThat(target(tyk, null, component))
                .isEqualTo(new TargetVersion(null, Tables.of(component).newest(), Pointer.of("tykVersion")));
    }

    @Test
    void usesTheNewestIdentityBroker() {
        assertThat(target("5.8.6", null, "tib"))
                .isEqualTo(new TargetVersion(Version.of("1.7.3"), Version.of("1.7.3"), Pointer.of("tykVersion")));
    }

    @Test
    void prefersTheComponentsOwnVersion() {
        assertThat(target("5.8.6", "1.9.0", "pump"))
                .isEqualTo(new TargetVersion(
                        Version.of("1.9.0"), Version.of("1.9.0"), Pointer.of("components", "pump", "version")));
    }

    @ParameterizedTest
    @CsvSource({
        "2.0.0, 2.7.0",
        "2.7.0, 2.7.0",
        "5.14.0, 5.14.0",
        "5.14.1, 5.14.0",
        "5.15.0-rc7, 5.15.0",
        "5.15.0, 5.15.0",
        "9.0.0, 5.15.0"
    })
    void isLimitedToTheKnownRange(String asked, String expected) {
        TargetVersion target = target(null, asked, "gateway");

        assertThat(target.asked()).isEqualTo(Version.of(asked));
        assertThat(target.version()).isEqualTo(Version.of(expected));
    }

    @Test
    void theNewestByDefault() {
        assertThat(Tables.all()).allSatisfy(table -> assertThat(target(null, null, table.name()))
                .isEqualTo(new TargetVersion(null, table.newest(), null)));
    }

    private static TargetVersion target(@Nullable String tyk, @Nullable String own, String component) {
        Map<String, ComponentSpec> components =
                own == null ? Map.of() : Map.of(component, new ComponentSpec(Version.of(own), null, null));
        return TargetVersion.of(
                Tables.of(component),
                new RedisSpec(STORE, Stores.NONE, tyk == null ? null : Version.of(tyk), components));
    }
}
