package io.tykredis.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.InvalidPathException;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * The handler that turns failures outside JAX-RS into problems, and reads the rest of a request that was answered
 * early.
 */
public final class FailureProblems {

    private static final int BEFORE_THOSE_OF_QUARKUS = -10_000;
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;
    private static final long TO_READ_IT_MS = 1_000;

    void register(@Observes Router router) {
        router.route().order(BEFORE_THOSE_OF_QUARKUS).failureHandler(FailureProblems::answer);
        // No failure handler is called if matching the path or the query fails, as with %zz.
        router.errorHandler(BAD_REQUEST, FailureProblems::answer);
    }

    private static void answer(RoutingContext exchange) {
        Throwable failure = exchange.failure();
        int status = failure instanceof InvalidPathException ? BAD_REQUEST : exchange.statusCode();
        if (exchange.response().headWritten()) {
            return;
        }
        if (status >= BAD_REQUEST && status < SERVER_ERROR) {
            answer(exchange, unusable(status));
        } else if (failure != null) {
            answer(exchange, Problem.bug(failure));
        } else {
            exchange.next();
        }
    }

    private static Problem unusable(int status) {
        return Problem.of(
                status, "Malformed request", "The request head is not valid HTTP. Check the path and the Host header.");
    }

    /** Does nothing if an answer was already sent. */
    public static void answer(RoutingContext exchange, Problem problem) {
        HttpServerResponse response = exchange.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(problem.bytes()));
        takeTheRest(exchange);
    }

    @ServerResponseFilter
    void takeTheRest(ContainerResponseContext response, RoutingContext exchange) {
        if (!(response.getEntity() instanceof StreamingOutput)) {
            takeTheRest(exchange);
        }
    }

    /**
     * Closing at once would lose the answer while the client still sends; not closing would let it send without end.
     */
    private static void takeTheRest(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.isEnded() || !hasBody(request)) {
            return;
        }
        request.handler(dropped -> {});
        request.exceptionHandler(gone -> {});
        request.resume();
        exchange.vertx().setTimer(TO_READ_IT_MS, passed -> {
            if (request.isEnded()) {
                return;
            }
            if (request.version() == HttpVersion.HTTP_2) {
                exchange.response().reset();
            } else {
                request.connection().close();
            }
        });
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.version() == HttpVersion.HTTP_2;
    }
}
