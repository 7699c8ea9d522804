package io.tykredis.redis.probe;

import io.tykredis.model.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * A server to examine.
 *
 * @param announced the role in which another node announced it; {@code null} if the request names it
 */
public record ProbeTarget(Endpoint endpoint, @Nullable String announced) {

    public static ProbeTarget given(Endpoint endpoint) {
        return new ProbeTarget(endpoint, null);
    }

    /** The target's origin, for messages. */
    String origin() {
        return announced == null ? "" : " (announced as " + announced + ")";
    }
}
