package io.tykredis.doctor;

import io.tykredis.redis.probe.Verification;
import java.util.List;

/**
 * The live checks of components with the same settings.
 *
 * @param components at least one
 */
public record LiveResult(List<String> components, Verification verification) {

    public LiveResult {
        components = List.copyOf(components);
    }
}
