package io.tykredis.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** A problem that is told before, or without, JAX-RS. */
final class EarlyAnswer {

    /** For the client to read the answer before its connection is cut, which would take the answer away. */
    private static final long TO_READ_IT_MS = 1_000;

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
            cut(exchange);
        }
    }

    /** Says that later may be better; a client that knows HTTP waits as long. */
    static void sendBusy(RoutingContext exchange, Problem problem) {
        if (!exchange.response().headWritten()) {
            exchange.response().putHeader(HttpHeaders.RETRY_AFTER, BUSY_SECONDS);
            send(exchange, problem);
        }
    }

    /** Lets go of a client that has not said all it had to say, as soon as it can have read what it was told. */
    static void cut(RoutingContext exchange) {
        exchange.vertx().setTimer(TO_READ_IT_MS, passed -> Connection.drop(exchange.request()));
    }
}
