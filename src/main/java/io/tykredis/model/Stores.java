package io.tykredis.model;

import org.jspecify.annotations.Nullable;

/**
 * The separate stores of a plane.
 *
 * @param cache a separate Redis for the Gateway's response cache
 * @param analytics a separate Redis for analytics, written by Gateway and MDCB and read by the Pump
 */
public record Stores(@Nullable Store cache, @Nullable Store analytics) {

    public static final Stores NONE = new Stores(null, null);
}
