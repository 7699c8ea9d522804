package io.tykredis.translate;

import io.tykredis.input.Pointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A spec's value for one concept, independent of any component.
 *
 * @param sources the places in the spec that it comes from, the most specific first
 * @param implied whether it is a default, or details a statement that is reported, so that it is not reported where it
 *     cannot be set
 * @param overrides the more general place that it overrides, or {@code null}
 */
record Statement(
        Value value,
        List<Pointer> sources,
        boolean implied,
        @Nullable Pointer overrides) {

    Pointer source() {
        return sources.get(0);
    }
}
