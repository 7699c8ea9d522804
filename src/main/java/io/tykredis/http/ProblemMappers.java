package io.tykredis.http;

import io.quarkus.logging.Log;
import io.tykredis.diagnostic.Refused;
import io.tykredis.json.InvalidInput;
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
        return Problem.of(
                        status,
                        "http-" + status,
                        e.getResponse().getStatusInfo().getReasonPhrase(),
                        "The request could not be served.")
                .response();
    }

    /** A stack that is used up is a bug, too. What the exception says may quote the body, so only its place is logged. */
    @ServerExceptionMapper({RuntimeException.class, StackOverflowError.class})
    Response bug(Throwable e) {
        Throwable place = new IllegalStateException(e.getClass().getName());
        place.setStackTrace(e.getStackTrace());
        Log.error("A bug: an exception that no input should cause", place);
        return Problem.of(
                        500,
                        "bug",
                        "A bug in this service",
                        "The request ran into a defect of the service, not of your input. Please report it.")
                .response();
    }
}
