package io.tykredis.redis.probe;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was tried.
 *
 * @param target {@code host:port}
 * @param component the only component concerned, or {@code null}
 * @param message what was tried, what came back, and what it means
 * @param fix what to do; empty when it passed
 */
public record Check(
        CheckKind kind,
        Status status,
        String target,
        @Nullable String component,
        String message,
        String fix) {

    /** How it went. */
    public enum Status {
        PASSED,
        FAILED,
        /** It could not be tried, which says nothing about the Redis. */
        SKIPPED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
