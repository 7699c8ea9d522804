package io.tykredis.http;

import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.ext.web.RoutingContext;

/** Tells of a request's end, once, however it ends: the handlers of a response are overwritten by whoever answers. */
final class Ending {

    private Ending() {}

    static void of(RoutingContext exchange, Runnable told) {
        QuarkusRequestWrapper.get(exchange.request()).addRequestDoneHandler(done -> told.run());
    }
}
