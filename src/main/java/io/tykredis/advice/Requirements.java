package io.tykredis.advice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The requirements for a recommendation; absent ones are ignored.
 *
 * @param maxRtoSeconds the longest acceptable recovery
 * @param maxRpoSeconds the largest acceptable data loss, in seconds of writes
 * @param minAvailability in percent
 * @param maxCost the most expensive acceptable class
 */
public record Requirements(
        @Nullable Integer maxRtoSeconds,
        @Nullable Integer maxRpoSeconds,
        @Nullable BigDecimal minAvailability,
        @Nullable Environment environment,
        boolean needsSharding,
        boolean needsMultiRegion,
        @Nullable Cost maxCost) {}
