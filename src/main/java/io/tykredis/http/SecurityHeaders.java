package io.tykredis.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** What a browser may do with an answer of the API, and with Swagger UI. */
final class SecurityHeaders {

    /** An answer is data, and loads and runs nothing, wherever a browser shows it. */
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    /**
     * Swagger UI runs its own files and the two scripts in its page, draws with one style in its markup, whose digests these
     * are, and speaks to this service alone.
     */
    private static final String SWAGGER_UI = "default-src 'none'; script-src 'self'"
            + " 'sha256-Ii2wM+QpNRrJueogbDuHRpBme/AIqM9pMqnC1igr5n4='"
            + " 'sha256-NOsxYIE8vplGLjf/sPZ6KAGUM5DQnIRWyObjRUnqNts=';"
            + " style-src 'self' 'unsafe-hashes' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w=';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, FilterOrder.HEADERS);
    }

    private static void add(RoutingContext exchange) {
        String path = exchange.normalizedPath();
        HttpServerResponse response = exchange.response()
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
        if (path.startsWith("/swagger-ui")) {
            response.putHeader("Content-Security-Policy", SWAGGER_UI);
        } else if (path.startsWith("/v1") || path.equals("/openapi")) {
            response.putHeader("Content-Security-Policy", DATA);
        }
        exchange.next();
    }
}
