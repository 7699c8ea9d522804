package io.tykredis.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers requests that take too long. What is still done for them is bounded, and its answer is dropped. */
@Singleton
final class Deadline {

    private final long timeoutMs;

    Deadline(LimitSettings settings) {
        timeoutMs = settings.requestTimeout().toMillis();
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, FilterOrder.DEADLINE);
    }

    private void watch(RoutingContext exchange) {
        Vertx vertx = exchange.vertx();
        long timer = vertx.setTimer(timeoutMs, passed -> EarlyAnswer.sendBusy(exchange, tookTooLong()));
        Ending.of(exchange, () -> vertx.cancelTimer(timer));
        exchange.next();
    }

    private Problem tookTooLong() {
        return Problem.of(
                503,
                "took-too-long",
                "It took too long",
                "There was no answer after " + timeoutMs + " ms. Try again in a moment, or send less.");
    }
}
