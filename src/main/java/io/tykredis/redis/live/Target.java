package io.tykredis.redis.live;

import io.tykredis.spec.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * What is to be looked at.
 *
 * @param announced what it was announced as, by another node; {@code null} if the request names it
 */
record Target(Endpoint endpoint, @Nullable String announced) {

    static Target given(Endpoint endpoint) {
        return new Target(endpoint, null);
    }

    /** For messages: how it became a target. */
    String origin() {
        return announced == null ? "" : " (announced as " + announced + ")";
    }
}
