package io.tykredis.http;

import io.quarkus.runtime.StartupEvent;
import io.tykredis.json.InputLimits;
import jakarta.enterprise.event.Observes;

/** A limit that cannot be shows when the service starts. */
final class InputLimitsAtStart {

    void set(@Observes StartupEvent event, LimitSettings settings) {
        try {
            InputLimits.set(new InputLimits(settings.depth(), settings.stringLength(), settings.endpoints()));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("translator.limits." + e.getMessage(), e);
        }
    }
}
