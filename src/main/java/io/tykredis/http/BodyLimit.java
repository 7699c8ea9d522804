package io.tykredis.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns away a body that announces itself as too large with a problem; the server alone would do so without a word. */
@Singleton
final class BodyLimit {

    private static final int BEFORE_THE_BODY_IS_READ = 1_000;

    /** Digits that a long can hold in any case. */
    private static final int LONGEST_LENGTH = 18;

    private final long most;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_BODY_IS_READ);
    }

    private void check(RoutingContext exchange) {
        String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || (length.length() <= LONGEST_LENGTH && Long.parseLong(length) <= most)) {
            exchange.next();
            return;
        }
        exchange.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(Buffer.buffer(tooLarge(most).bytes()));
    }

    static Problem tooLarge(long most) {
        return Problem.of(
                413,
                "too-large",
                "The body is too large",
                "A body may have " + most + " bytes. Send several smaller ones.");
    }
}
