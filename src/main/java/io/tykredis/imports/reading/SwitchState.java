package io.tykredis.imports.reading;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a switch that a block needs beside its own. Absent, it is off in a whole file; but whoever sends the
 * Redis settings alone, such as a translation, does not say with it that the switch is off.
 *
 * @param said the occurrence that counts; {@code null} if there is none
 * @param whole whether the file says more than how to reach a Redis
 */
record SwitchState(@Nullable FoundKey said, boolean whole) {

    boolean isMet() {
        return said == null ? !whole : said.says();
    }

    /** Whether it can be told at all. */
    boolean isCertain() {
        return said != null || whole;
    }
}
