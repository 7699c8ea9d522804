package io.tykredis.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;

/**
 * Turns requests away before memory runs out: when there are too many, or when their bodies together are more than the
 * heap can bear. Health and metrics are on another port, and are always answered.
 */
@Singleton
final class Admission {

    private final Semaphore requests;
    private final Semaphore kilobytes;
    private final BodyLimit limit;

    Admission(LimitSettings settings, BodyLimit limit, MeterRegistry registry) {
        this.limit = limit;
        int most = settings.requests();
        requests = new Semaphore(most);
        Gauge.builder("active.requests", requests, free -> most - free.availablePermits())
                .description("Requests that have begun and not ended")
                .register(registry);
        kilobytes = new Semaphore(kilobytes(Math.max(settings.bodyBytes(), limit.most())));
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FilterOrder.ADMISSION);
    }

    private void admit(RoutingContext exchange) {
        int size = Streams.isStream(exchange) ? 0 : size(exchange);
        if (!requests.tryAcquire()) {
            EarlyAnswer.sendBusy(exchange, busy());
        } else if (!kilobytes.tryAcquire(size)) {
            requests.release();
            EarlyAnswer.sendBusy(exchange, busy());
        } else {
            Ending.of(exchange, () -> {
                kilobytes.release(size);
                requests.release();
            });
            exchange.next();
        }
    }

    /** What is too large is turned away later, without being read. */
    private int size(RoutingContext exchange) {
        long announced = limit.announced(exchange.request());
        return announced > limit.most() ? 0 : kilobytes(announced);
    }

    private static int kilobytes(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, (bytes + 1023) / 1024);
    }

    private static Problem busy() {
        return Problem.of(
                503,
                "busy",
                "The service is busy",
                "As many requests as it can hold are being answered now. Try again in a moment; nothing was done.");
    }
}
