package io.tykredis.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** A problem that is told before, or without, JAX-RS. */
final class EarlyAnswer {

    private static final String BUSY_SECONDS = "1";

    private EarlyAnswer() {}

    static void send(RoutingContext exchange, Problem problem) {
        HttpServerResponse response = exchange.response();
        if (response.headWritten()) {
            return;
        }
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        boolean unread = !exchange.request().isEnded();
        if (unread) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        response.end(Buffer.buffer(problem.bytes()));
        if (unread) {
            // The request is kept until the connection ends, and many may be turned away within a moment.
            exchange.request().headers().clear();
            HangUp.onceRead(exchange.request());
        }
    }

    /** Says that later may be better; a client that knows HTTP waits as long. */
    static void sendBusy(RoutingContext exchange, Problem problem) {
        if (!exchange.response().headWritten()) {
            exchange.response().putHeader(HttpHeaders.RETRY_AFTER, BUSY_SECONDS);
            send(exchange, problem);
        }
    }
}
