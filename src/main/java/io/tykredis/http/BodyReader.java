package io.tykredis.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Reads a body before a thread is given to its request, so that a slow client holds none; turns away, with a problem, one
 * that is too large, too slow or compressed.
 */
@Singleton
final class BodyReader {

    private static final String NOT_COMPRESSED = "identity";

    private final BodyLimit limit;
    private final long timeoutMs;

    BodyReader(BodyLimit limit, LimitSettings settings) {
        this.limit = limit;
        this.timeoutMs = settings.bodyTimeout().toMillis();
    }

    void register(@Observes Filters filters) {
        filters.register(this::read, FilterOrder.BODY);
    }

    private void read(RoutingContext exchange) {
        long announced = limit.announced(exchange.request());
        if (isCompressed(exchange)) {
            EarlyAnswer.send(exchange, compressed());
        } else if (announced > limit.most()) {
            EarlyAnswer.send(exchange, limit.problem());
        } else if (announced == 0) {
            // Without one, a thread would wait for the end of the request, and fail if its client leaves.
            ((RoutingContextInternal) exchange).setBody(Buffer.buffer());
            exchange.next();
        } else {
            new Body(exchange, limit, timeoutMs).read();
        }
    }

    static boolean isCompressed(RoutingContext exchange) {
        String encoding = exchange.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !NOT_COMPRESSED.equalsIgnoreCase(encoding.strip());
    }

    /** Nothing is decompressed: a kilobyte would become as much as its sender likes. */
    static Problem compressed() {
        return Problem.of(
                415,
                "unsupported-encoding",
                "Wrong Content-Encoding",
                "Send the body without compression; nothing is decompressed here.");
    }

    static Problem slow(long mostMs) {
        return Problem.of(
                408,
                "too-slow",
                "The request came too slowly",
                "It was not complete after " + mostMs + " ms. Send it again, all at once.");
    }
}
