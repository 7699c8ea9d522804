package io.tykredis.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tykredis.http.problem.ProblemException;
import io.tykredis.http.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;

/** How many requests may be read or worked on at the same time, and how much memory their bodies may take together. */
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

    /** @throws ProblemException with status 503 if there are none */
    Taken take() {
        if (!requests.tryAcquire()) {
            throw busy();
        }
        return new Taken();
    }

    private static ProblemException busy() {
        return new ProblemException(
                ProblemKind.BUSY, "The service is at its limit of concurrent requests. Try again in a moment.");
    }

    /** The place of one request, with the memory for its body; both are given back together. */
    final class Taken implements AutoCloseable {

        private int bytes;

        /** @throws ProblemException with status 503 if there is no room for more */
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
