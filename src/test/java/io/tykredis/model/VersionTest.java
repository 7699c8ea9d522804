package io.tykredis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    /** A candidate is before its release, and candidates of one release are in order. */
    @Test
    void order() {
        String text =
                "2.9.4 2.9.4.8 5.3 5.8.6 5.10.0 5.14.9 5.15.0-alpha2 5.15.0-rc 5.15.0-rc1 5.15.0-rc9 5.15.0-rc10 5.15.0";
        List<Version> ordered = Stream.of(text.split(" ")).map(Version::of).toList();
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = 0; j < ordered.size(); j++) {
                assertThat(ordered.get(i).before(ordered.get(j))).isEqualTo(i < j);
                assertThat(ordered.get(i).equals(ordered.get(j))).isEqualTo(i == j);
            }
        }
    }

    @Test
    void missingPartsAreZero() {
        assertThat(Version.of("5.3")).isEqualTo(Version.of("5.3.0.0")).hasSameHashCodeAs(Version.of("5.3.0.0"));
        assertThat(Version.of("5.15-rc7")).isEqualTo(Version.of("5.15.0-rc7"));
        assertThat(Version.of("5.3").part(2)).isZero();
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
