package io.tykredis.translate;

import io.tykredis.input.Pointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A spec's value for one concept, independent of any component.
 *
 * @param sources the places that say it, the most telling first
 * @param implied whether it follows from silence, so that nobody misses it where it cannot be said
 * @param overrides the more general place that says otherwise, or {@code null}
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
