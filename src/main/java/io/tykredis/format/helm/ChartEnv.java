package io.tykredis.format.helm;

import io.tykredis.catalog.Concept;
import org.jspecify.annotations.Nullable;

/**
 * A variable that a chart sets.
 *
 * @param env what its name ends with, behind the prefix of the component's first block
 * @param from whose value in {@code global.redis} it takes; {@code null}: it is a constant
 * @param otherwise what the chart sets where the values have none; {@code null}: then it sets nothing
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
