package io.tykredis.http;

import io.tykredis.diagnostic.Refused;
import io.tykredis.json.InvalidInput;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every way a request can fail, as a problem; none of them tells more of the request than the client sent for show. */
final class ProblemMappers {

    /** Asked for late: mappers may be made while a native image is built, when its setting is not known yet. */
    private final Provider<BodyLimit> limit;

    ProblemMappers(Provider<BodyLimit> limit) {
        this.limit = limit;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return e.problem().response();
    }

    @ServerExceptionMapper
    Response invalid(InvalidInput e) {
        return Problem.of(e).response();
    }

    @ServerExceptionMapper
    Response refused(Refused e) {
        return Problem.of(e).response();
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException e) {
        return Problem.of(
                        404,
                        "not-found",
                        "No such path",
                        "There is nothing at this path. There are: " + EntryPoints.all() + ".")
                .response();
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException e, UriInfo uri) {
        String allowed = EntryPoints.allowed(uri.getPath());
        return Response.fromResponse(
                        Problem.of(405, "method-not-allowed", "Wrong method", "This path answers " + allowed + " only.")
                                .response())
                .header(HttpHeaders.ALLOW, allowed)
                .build();
    }

    @ServerExceptionMapper
    Response notSupported(NotSupportedException e, UriInfo uri) {
        return Problem.of(
                        415,
                        "unsupported-media-type",
                        "Wrong Content-Type",
                        "Send the body as " + String.join(" or ", EntryPoints.accepted(uri.getPath()))
                                + " (curl: -H 'Content-Type: application/json').")
                .response();
    }

    @ServerExceptionMapper
    Response notAcceptable(NotAcceptableException e) {
        return Problem.of(406, "not-acceptable", "Nothing fits Accept", "This path answers application/json.")
                .response();
    }

    @ServerExceptionMapper
    Response other(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status == Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode()) {
            return limit.get().problem().response();
        }
        return Problem.of(
                        status,
                        "http-" + status,
                        e.getResponse().getStatusInfo().getReasonPhrase(),
                        "The request could not be served.")
                .response();
    }

    /** A stack that is used up is a bug, too; that there has been an answer already, the deadline's, is none. */
    @ServerExceptionMapper({RuntimeException.class, StackOverflowError.class})
    Response bug(Throwable e, RoutingContext exchange) {
        if (exchange.response().ended()) {
            return Response.serverError().build();
        }
        return Bug.found(e).response();
    }
}
