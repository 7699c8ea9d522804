package io.tykredis.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * The mapping of every failure of a request to a problem without secrets, in JAX-RS and outside. It reads the rest of a
 * request that was answered early.
 */
final class ProblemMappers {

    private static final int BEFORE_THOSE_OF_QUARKUS = -10_000;
    private static final long TO_READ_IT_MS = 1_000;

    /** A stack overflow is a bug of the service, too. */
    @ServerExceptionMapper({RuntimeException.class, StackOverflowError.class})
    Response failure(Throwable e) {
        return Problem.of(e).response().build();
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException e) {
        return response(ProblemKind.NOT_FOUND, "Nothing is at this path. The API has " + EndpointList.all() + ".");
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException e, UriInfo uri) {
        String allowed = EndpointList.allowed(uri.getPath());
        return Problem.of(ProblemKind.METHOD_NOT_ALLOWED, "This path accepts " + allowed + " only.")
                .response()
                .header(HttpHeaders.ALLOW, allowed)
                .build();
    }

    @ServerExceptionMapper
    Response notSupported(NotSupportedException e, UriInfo uri) {
        return response(
                ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                "Send the body as " + String.join(" or ", EndpointList.accepted(uri.getPath()))
                        + " (curl: -H 'Content-Type: application/json').");
    }

    @ServerExceptionMapper
    Response notAcceptable(NotAcceptableException e) {
        return response(ProblemKind.NOT_ACCEPTABLE, "This path answers application/json.");
    }

    @ServerExceptionMapper
    Response other(WebApplicationException e) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        return Problem.of(status.getStatusCode(), status.getReasonPhrase(), "The request could not be served.")
                .response()
                .build();
    }

    /** A body that ends early or does not match its headers. Its client has usually disconnected. */
    @ServerExceptionMapper
    Response cutOff(IOException e) {
        return response(ProblemKind.CUT_OFF, "The end of the body, or a part of it, did not arrive. Send it again.");
    }

    private static Response response(ProblemKind kind, String detail) {
        return Problem.of(kind, detail).response().build();
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_THOSE_OF_QUARKUS).failureHandler(ProblemMappers::answer);
    }

    private static void answer(RoutingContext exchange) {
        Throwable failure = exchange.failure();
        int status = failure instanceof InvalidPathException ? 400 : exchange.statusCode();
        if (exchange.response().headWritten()) {
            return;
        }
        if (Response.Status.Family.familyOf(status) == Response.Status.Family.CLIENT_ERROR) {
            String detail = "The request head is not valid HTTP. Check the path and the Host header.";
            answer(exchange, Problem.of(status, "Malformed request", detail));
        } else if (failure != null) {
            answer(exchange, Problem.bug(failure));
        } else {
            exchange.next();
        }
    }

    /** Does nothing if an answer was already sent. */
    static void answer(RoutingContext exchange, Problem problem) {
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
                || request.headers().contains("Transfer-Encoding")
                || request.version() == HttpVersion.HTTP_2;
    }
}
