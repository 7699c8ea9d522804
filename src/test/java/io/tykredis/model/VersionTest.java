package io.tykredis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @Test
    void order() {
        assertThat(Stream.of("5.10.0", "2.9.4.8", "5.8.6", "5.15.0", "2.9.4", "5.15.0-rc7", "5.3")
                        .map(Version::of)
                        .sorted()
                        .map(Version::toString))
                .containsExactly("2.9.4", "2.9.4.8", "5.3", "5.8.6", "5.10.0", "5.15.0-rc7", "5.15.0");
    }

    @Test
    void missingPartsAreZero() {
        assertThat(Version.of("5.3")).isEqualTo(Version.of("5.3.0.0")).hasSameHashCodeAs(Version.of("5.3.0.0"));
        assertThat(Version.of("5.3").part(2)).isZero();
    }

    @Test
    void aReleaseCandidateIsNotItsRelease() {
        assertThat(Version.of("5.15.0-rc7")).isNotEqualTo(Version.of("5.15.0"));
        assertThat(Version.of("5.15.0-rc7").before(Version.of("5.15.0"))).isTrue();
        assertThat(Version.of("5.15.0").before(Version.of("5.15.0-rc7"))).isFalse();
        assertThat(Version.of("5.14.9").before(Version.of("5.15.0-rc7"))).isTrue();
    }

    @Test
    void candidatesOfOneReleaseAreInOrder() {
        List<Version> ordered = Stream.of("5.15.0-alpha2", "5.15.0-rc", "5.15.0-rc1", "5.15.0-rc9", "5.15.0-rc10")
                .map(Version::of)
                .toList();
        assertThat(ordered).isSorted().doesNotHaveDuplicates();
        assertThat(Version.of("5.15-rc7")).isEqualTo(Version.of("5.15.0-rc7"));
    }

    @Test
    void theLeadingLetterIsDropped() {
        assertThat(Version.of("v5.8.6")).hasToString("5.8.6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5", "latest", "5.", ".8", "5..8", "5.8.x", "1.2.3.4.5", "5.8-", "-1.2", "5.1234567", "٥.٣"})
    void notAVersion(String text) {
        assertThat(Version.parse(text)).isEmpty();
        assertThatThrownBy(() -> Version.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
