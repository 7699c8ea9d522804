package io.tykredis.advice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The requirements for a recommendation; an absent one does not count.
 *
 * @param maxRtoSeconds the longest acceptable recovery
 * @param maxRpoSeconds the most data, in seconds of writes, that may be lost
 * @param minAvailability percent
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
