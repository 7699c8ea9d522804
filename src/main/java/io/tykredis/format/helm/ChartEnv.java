package io.tykredis.format.helm;

import io.tykredis.catalog.Concept;
import org.jspecify.annotations.Nullable;

/**
 * A variable that a chart sets.
 *
 * @param env the end of its name, after the prefix of the component's first block
 * @param from the concept whose value in {@code global.redis} it uses; {@code null}: it is a constant
 * @param otherwise the chart's value if {@code global.redis} has none; {@code null}: the variable is not set
 */
record ChartEnv(
        Concept concept,
        String env,
        When when,
        @Nullable Concept from,
        @Nullable String otherwise) {

    /** The condition in the chart's template. */
    enum When {
        ALWAYS,
        SENTINEL,
        NOT_SENTINEL,
        TLS
    }

    boolean constant() {
        return from == null;
    }
}
