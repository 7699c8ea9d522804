package io.tykredis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.model.Version;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Gateway releases are paired as in the contract, unlisted ones like the previous one. */
class PairingsTest {

    private static final TreeMap<Version, Map<String, Version>> PAIRINGS = Contract.pairings();

    @Test
    void listedReleases() {
        assertThat(PAIRINGS).hasSizeGreaterThan(50).allSatisfy((gateway, others) -> {
            assertThat(Pairings.pump(gateway)).contains(others.get("pump"));
            assertThat(Pairings.mdcb(gateway)).contains(others.get("mdcb"));
        });
    }

    @Test
    void allOtherReleases() {
        List<Version> others = Contract.releases("gateway").stream()
                .filter(gateway -> !PAIRINGS.containsKey(gateway))
                .toList();
        assertThat(others).isNotEmpty().allSatisfy(gateway -> {
            var before = PAIRINGS.floorEntry(gateway);
            assertThat(Pairings.pump(gateway).orElse(null))
                    .isEqualTo(before == null ? null : before.getValue().get("pump"));
            assertThat(Pairings.mdcb(gateway).orElse(null))
                    .isEqualTo(before == null ? null : before.getValue().get("mdcb"));
        });
    }

    @Test
    void theDashboardSharesTheGatewaysNumber() {
        assertThat(Contract.releases("dashboard"))
                .isNotEmpty()
                .allSatisfy(release -> assertThat(Pairings.dashboard(release)).contains(release));
    }
}
