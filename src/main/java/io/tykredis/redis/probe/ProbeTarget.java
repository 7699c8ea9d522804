package io.tykredis.redis.probe;

import io.tykredis.model.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * What is to be looked at.
 *
 * @param announced what it was announced as, by another node; {@code null} if the request names it
 */
public record ProbeTarget(Endpoint endpoint, @Nullable String announced) {

    public static ProbeTarget given(Endpoint endpoint) {
        return new ProbeTarget(endpoint, null);
    }

    /** For messages: how it became a target. */
    String origin() {
        return announced == null ? "" : " (announced as " + announced + ")";
    }
}
