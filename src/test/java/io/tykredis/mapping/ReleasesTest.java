package io.tykredis.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.spec.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasesTest {

    private static final Releases LATE_FIX =
            Releases.between("2.9.6", "3.0.0").andBetween("3.0.2", "3.1.0").andSince("3.1.1");

    @ParameterizedTest
    @CsvSource({
        "2.9.5, false",
        "2.9.6, true",
        "3.0.0, false",
        "3.0.1, false",
        "3.0.2, true",
        "3.0.12, true",
        "3.1.0, false",
        "3.1.1-rc1, false",
        "3.1.1, true",
        "5.14.0, true"
    })
    void gapsWhereAFixCameLate(String version, boolean read) {
        assertThat(LATE_FIX.contains(Version.of(version))).isEqualTo(read);
    }

    @Test
    void openEnds() {
        assertThat(Releases.ALL.contains(Version.of("0.0"))).isTrue();
        assertThat(Releases.NONE.contains(Version.of("5.14.0"))).isFalse();
        assertThat(Releases.before("2.9.3").contains(Version.of("2.9.2"))).isTrue();
        assertThat(Releases.before("2.9.3").contains(Version.of("2.9.3"))).isFalse();
        assertThat(Releases.since("2.9.3").contains(Version.of("2.9.3"))).isTrue();
    }

    @Test
    void wording() {
        assertThat(Releases.ALL).hasToString("all");
        assertThat(Releases.NONE).hasToString("none");
        assertThat(Releases.before("1.0.0").andSince("1.5.0")).hasToString("before 1.0.0, 1.5.0+");
        assertThat(LATE_FIX).hasToString("2.9.6 up to before 3.0.0, 3.0.2 up to before 3.1.0, 3.1.1+");
    }
}
