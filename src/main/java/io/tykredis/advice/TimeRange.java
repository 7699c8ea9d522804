package io.tykredis.advice;

/**
 * A range of times from the guidance.
 *
 * @param least seconds in the best case
 * @param most seconds in the worst case, the one to rely on
 * @param stated the guidance's own words
 */
public record TimeRange(int least, int most, String stated) {}
