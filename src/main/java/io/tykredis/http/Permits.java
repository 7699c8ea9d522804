package io.tykredis.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/** The limits on concurrent requests and on the total memory of their bodies. */
@Singleton
final class Permits {

    private final Semaphore requests;
    private final Semaphore bodyBytes;

    Permits(LimitSettings limits, MeterRegistry registry) {
        int most = limits.requests();
        requests = new Semaphore(most);
        bodyBytes = new Semaphore((int) Math.min(Integer.MAX_VALUE, limits.bodyBytes()));
        Gauge.builder("active.requests", requests, free -> most - free.availablePermits())
                .description("Requests in progress")
                .register(registry);
    }

    /** @throws Problem with status 503 if no permit is free */
    Taken take() {
        if (!requests.tryAcquire()) {
            throw busy();
        }
        return new Taken();
    }

    /** Works on a body of this size while holding a permit. */
    <T> T admit(int bytes, Callable<T> work) throws Exception {
        try (Taken permit = take()) {
            permit.memory(bytes);
            return work.call();
        }
    }

    private static Problem busy() {
        return Problem.of(
                ProblemKind.BUSY, "The service is at its limit of concurrent requests. Try again in a moment.");
    }

    /** The permit of one request and the memory for its body, released together. */
    final class Taken implements AutoCloseable {

        private int bytes;

        /** @throws Problem with status 503 if the memory is used up */
        void memory(int more) {
            if (!bodyBytes.tryAcquire(more)) {
                throw busy();
            }
            bytes += more;
        }

        @Override
        public void close() {
            bodyBytes.release(bytes);
            requests.release();
        }
    }
}
