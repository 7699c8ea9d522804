package io.tykredis.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Checks the head of a body that is read before its call begins, and starts its time. */
final class BodyFilter {

    private final Provider<BodyLimits> limits;

    /** Takes providers, because a native image builds filters before any setting exists. */
    BodyFilter(Provider<BodyLimits> limits) {
        this.limits = limits;
    }

    @OnEventLoop
    @ServerRequestFilter
    void check(ContainerRequestContext request, RoutingContext exchange) {
        BodyLimits all = limits.get();
        all.check(request.getHeaders());
        all.startTimer(exchange);
    }
}
