package io.tykredis.doctor;

import io.tykredis.redis.probe.Verification;
import java.util.List;

/**
 * What the components that have the same settings found at the live Redis.
 *
 * @param components at least one
 */
public record LiveResult(List<String> components, Verification verification) {

    public LiveResult {
        components = List.copyOf(components);
    }
}
