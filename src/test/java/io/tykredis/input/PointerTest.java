package io.tykredis.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PointerTest {

    @Test
    void rendering() {
        assertThat(Pointer.ROOT).hasToString("");
        assertThat(Pointer.of("tls", "caFile")).hasToString("/tls/caFile");
        assertThat(Pointer.of("topology", "nodes").child(1)).hasToString("/topology/nodes/1");
        assertThat(Pointer.of("")).hasToString("/");
    }

    @Test
    void escaping() {
        assertThat(Pointer.of("a/b", "c~d", "~1")).hasToString("/a~1b/c~0d/~01");
    }

    @Test
    void coversItselfAndChildren() {
        Pointer tls = Pointer.of("tls");

        assertThat(tls.covers(tls)).isTrue();
        assertThat(tls.covers(Pointer.of("tls", "caFile"))).isTrue();
        assertThat(Pointer.ROOT.covers(tls)).isTrue();
        assertThat(tls.covers(Pointer.ROOT)).isFalse();
        assertThat(tls.covers(Pointer.of("tlsVersion"))).isFalse();
        assertThat(tls.covers(Pointer.of("stores", "tls"))).isFalse();
    }

    @Test
    void comparesTheRenderedText() {
        assertThat(Pointer.of("a", "b")).isEqualTo(Pointer.of("a").child("b")).hasSameHashCodeAs(Pointer.of("a", "b"));
        assertThat(Pointer.of("a/b")).isNotEqualTo(Pointer.of("a", "b"));
        assertThat(Pointer.of("list", "1")).isEqualTo(Pointer.of("list").child(1));
        assertThat(Pointer.of("a", "b").name()).isEqualTo("b");
    }

    @Test
    void order() {
        assertThat(Stream.of(Pointer.of("b"), Pointer.of("a", "z"), Pointer.ROOT, Pointer.of("a"))
                        .sorted())
                .containsExactly(Pointer.ROOT, Pointer.of("a"), Pointer.of("a", "z"), Pointer.of("b"));
    }
}
