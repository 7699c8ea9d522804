package io.tykredis.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointerTest {

    @Test
    void isWrittenAndComparedAsJsonPointer() {
        assertThat(Pointer.ROOT).hasToString("");
        assertThat(Pointer.of("")).hasToString("/");
        assertThat(Pointer.of("a/b", "c~d", "~1").child(1)).hasToString("/a~1b/c~0d/~01/1");
        assertThat(Pointer.of("a", "1")).isEqualTo(Pointer.of("a").child(1)).hasSameHashCodeAs(Pointer.of("a", "1"));
        assertThat(Pointer.of("a/b")).isNotEqualTo(Pointer.of("a", "b"));
        assertThat(Pointer.of("a", "b").name()).isEqualTo("b");
        assertThat(Stream.of(Pointer.of("b"), Pointer.of("a", "z"), Pointer.ROOT, Pointer.of("a"))
                        .sorted())
                .containsExactly(Pointer.ROOT, Pointer.of("a"), Pointer.of("a", "z"), Pointer.of("b"));
    }

    @ParameterizedTest
    @CsvSource({"tls, true", "tls caFile, true", "tlsVersion, false", "stores tls, false"})
    void coversItselfAndWhatIsBelow(String steps, boolean covered) {
        Pointer other = Pointer.of(steps.split(" "));
        assertThat(Pointer.of("tls").covers(other)).isEqualTo(covered);
        assertThat(Pointer.ROOT.covers(other)).isTrue();
        assertThat(other.covers(Pointer.ROOT)).isFalse();
    }
}
