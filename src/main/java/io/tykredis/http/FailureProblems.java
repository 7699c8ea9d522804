package io.tykredis.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** What fails outside JAX-RS, as a problem too: Vert.x turns some requests away before any of our code sees them. */
final class FailureProblems {

    private static final int BEFORE_THOSE_OF_QUARKUS = -10_000;
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    void register(@Observes Router router) {
        router.route().order(BEFORE_THOSE_OF_QUARKUS).failureHandler(FailureProblems::answer);
    }

    /** Nothing is left to be said of an answer that has been given: the deadline's. */
    private static void answer(RoutingContext exchange) {
        int status = exchange.statusCode();
        Throwable failure = exchange.failure();
        if (exchange.response().headWritten()) {
            return;
        }
        if (status >= BAD_REQUEST && status < SERVER_ERROR) {
            EarlyAnswer.send(
                    exchange,
                    Problem.of(
                            status,
                            "http-" + status,
                            "No usable request",
                            "The request's head is not what HTTP asks for: see to its path, and that it names a Host."));
        } else if (failure != null) {
            EarlyAnswer.send(exchange, Bug.found(failure));
        } else {
            exchange.next();
        }
    }
}
