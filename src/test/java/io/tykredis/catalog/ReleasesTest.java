package io.tykredis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.model.Version;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ReleasesTest {

    private static final Releases LATE_FIX =
            Releases.between("2.9.6", "3.0.0").andBetween("3.0.2", "3.1.0").andSince("3.1.1");

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/ReleasesTest.hasGapsForLateFixes.csv", quoteCharacter = '\'')
    void hasGapsForLateFixes(String version, boolean read) {
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
        List<Version> versions = Stream.of("2.9.5", "2.9.6", "3.0.0", "3.0.1", "3.0.2", "3.0.9", "3.1.0", "3.1.1")
                .map(Version::of)
                .toList();
        for (Releases one : all) {
            for (Releases other : all) {
                Releases both = one.in(other);
                assertThat(both.spans()).as("%s in %s", one, other).allMatch(span -> versions.stream()
                        .anyMatch(span::contains));
                assertThat(versions)
                        .as("%s in %s", one, other)
                        .allMatch(version ->
                                both.contains(version) == (one.contains(version) && other.contains(version)));
            }
        }
    }

    @Test
    void wording() {
        assertThat(Releases.ALL).hasToString("all");
        assertThat(Releases.NONE).hasToString("none");
        assertThat(Releases.before("1.0.0").andSince("1.5.0")).hasToString("before 1.0.0, 1.5.0+");
        assertThat(LATE_FIX).hasToString("2.9.6 to before 3.0.0, 3.0.2 to before 3.1.0, 3.1.1+");
    }
}
