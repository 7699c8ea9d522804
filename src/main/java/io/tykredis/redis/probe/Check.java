package io.tykredis.redis.probe;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The result of one check.
 *
 * @param target {@code host:port}
 * @param component the only affected component, or {@code null}
 * @param message what was tried, the reply and the effect
 * @param fix what to do; empty if the check passed
 */
public record Check(
        CheckKind kind,
        Status status,
        String target,
        @Nullable String component,
        String message,
        String fix) {

    /** The outcome of a check. */
    public enum Status {
        PASSED,
        FAILED,
        /** The check could not run; the state of the Redis is unknown. */
        SKIPPED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
