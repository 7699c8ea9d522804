package io.tykredis.model;

import org.jspecify.annotations.Nullable;

/**
 * The settings of one component in a spec.
 *
 * @param version its release; absent: the one that {@code tykVersion} implies, or the newest
 * @param pool overrides single fields of the pool of the component's first connection
 * @param timeoutSeconds overrides the timeout of the component's first connection
 */
public record ComponentSpec(
        @Nullable Version version,
        @Nullable Pool pool,
        @Nullable Integer timeoutSeconds) {

    public static final ComponentSpec DEFAULT = new ComponentSpec(null, null, null);
}
