package io.tykredis.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/** One body on its way. */
final class Body {

    private static final String EXPECTED = "100-continue";

    private final RoutingContext exchange;
    private final HttpServerRequest request;
    private final BodyLimit limit;
    private final long timer;
    private final Buffer read = Buffer.buffer();
    private boolean done;

    Body(RoutingContext exchange, BodyLimit limit, long timeoutMs) {
        this.exchange = exchange;
        this.request = exchange.request();
        this.limit = limit;
        this.timer = exchange.vertx().setTimer(timeoutMs, passed -> refuse(BodyReader.slow(timeoutMs)));
    }

    void read() {
        Ending.of(exchange, this::finish);
        request.handler(this::append);
        request.endHandler(end -> goOn());
        welcome(request);
        request.resume();
    }

    /** Tells a client that waits for it to send its body. */
    static void welcome(HttpServerRequest request) {
        if (EXPECTED.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
    }

    private void append(Buffer piece) {
        if (done) {
            return;
        }
        if (read.length() + piece.length() > limit.most()) {
            refuse(limit.problem());
        } else {
            read.appendBuffer(piece);
        }
    }

    private void refuse(Problem problem) {
        if (!done) {
            finish();
            EarlyAnswer.send(exchange, problem);
        }
    }

    /** Paused, or JAX-RS would take the request to have had no body. */
    private void goOn() {
        if (!done) {
            finish();
            request.pause();
            ((RoutingContextInternal) exchange).setBody(read);
            exchange.next();
        }
    }

    private void finish() {
        done = true;
        exchange.vertx().cancelTimer(timer);
    }
}
