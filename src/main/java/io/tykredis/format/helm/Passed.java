package io.tykredis.format.helm;

import io.tykredis.mapping.Concept;
import org.jspecify.annotations.Nullable;

/**
 * A variable that a chart sets from {@code global.redis}.
 *
 * @param env what its name ends with, behind the prefix of the component's first block
 * @param otherwise what the chart sets where the values say nothing; {@code null}: then it sets nothing
 */
record Passed(
        Concept concept, String env, When when, @Nullable String otherwise) {

    /** The condition in the chart's template. */
    enum When {
        ALWAYS,
        SENTINEL,
        NOT_SENTINEL,
        TLS
    }
}
