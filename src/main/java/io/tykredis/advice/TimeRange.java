package io.tykredis.advice;

/**
 * A range of times as the guidance states it.
 *
 * @param least seconds in the best case
 * @param most seconds in the worst case, which is what may be relied on
 * @param stated the guidance in words
 */
public record TimeRange(int least, int most, String stated) {}
