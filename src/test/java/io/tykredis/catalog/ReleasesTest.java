package io.tykredis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.model.Version;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReleasesTest {

    private static final Releases LATE_FIX =
            Releases.between("2.9.6", "3.0.0").andBetween("3.0.2", "3.1.0").andSince("3.1.1");
    private static final List<Version> VERSIONS = Stream.of(
                    "0.0", "2.9.5", "2.9.6", "3.0.0", "3.0.1", "3.0.2", "3.0.12", "3.1.0", "3.1.1-rc1", "3.1.1")
            .map(Version::of)
            .toList();

    @Test
    void containVersions() {
        assertThat(in(LATE_FIX)).hasToString("[2.9.6, 3.0.2, 3.0.12, 3.1.1]");
        assertThat(in(Releases.before("2.9.6"))).hasToString("[0.0, 2.9.5]");
        assertThat(in(Releases.since("3.1.0"))).hasToString("[3.1.0, 3.1.1-rc1, 3.1.1]");
        assertThat(in(Releases.ALL)).isEqualTo(VERSIONS);
        assertThat(in(Releases.NONE)).isEmpty();
    }

    /** All combinations of two ranges, at each of their bounds. */
    @Test
    void inBoth() {
        List<Releases> all = List.of(
                Releases.ALL,
                Releases.NONE,
                Releases.before("2.9.6"),
                Releases.before("3.0.2"),
                Releases.since("2.9.6"),
                Releases.since("3.0.2"),
                Releases.between("2.9.6", "3.0.2"),
                Releases.between("3.0.0", "3.1.0"),
                LATE_FIX);
        for (Releases one : all) {
            for (Releases other : all) {
                Releases both = one.in(other);
                assertThat(in(both))
                        .isEqualTo(in(one).stream().filter(other::contains).toList());
                assertThat(both.spans()).allMatch(span -> VERSIONS.stream().anyMatch(span::contains));
            }
        }
    }

    @Test
    void wording() {
        assertThat(Stream.of(
                        Releases.ALL, Releases.NONE, Releases.before("1.0.0").andSince("1.5.0"), LATE_FIX))
                .hasToString("[all, none, before 1.0.0, 1.5.0+, 2.9.6 to before 3.0.0, 3.0.2 to before 3.1.0, 3.1.1+]");
    }

    private static List<Version> in(Releases releases) {
        return VERSIONS.stream().filter(releases::contains).toList();
    }
}
