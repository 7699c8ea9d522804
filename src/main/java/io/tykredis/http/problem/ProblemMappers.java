package io.tykredis.http.problem;

import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.format.InvalidTarget;
import io.tykredis.input.InvalidInput;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every way in which a request can fail, as a problem that shows nothing secret of the request. */
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
    Response refused(RejectedInput e) {
        return Problem.of(e).response();
    }

    @ServerExceptionMapper
    Response wrongTarget(InvalidTarget e) {
        return Problem.badQuery(String.valueOf(e.getMessage())).response();
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException e) {
        String detail = "There is nothing at this path. There are: " + EndpointList.all() + ".";
        return Problem.of(404, "not-found", "No such path", detail).response();
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException e, UriInfo uri) {
        String allowed = EndpointList.allowed(uri.getPath());
        String detail = "This path answers " + allowed + " only.";
        return Response.fromResponse(Problem.of(405, "method-not-allowed", "Wrong method", detail)
                        .response())
                .header(HttpHeaders.ALLOW, allowed)
                .build();
    }

    @ServerExceptionMapper
    Response notSupported(NotSupportedException e, UriInfo uri) {
        String detail = "Send the body as " + String.join(" or ", EndpointList.accepted(uri.getPath()))
                + " (curl: -H 'Content-Type: application/json').";
        return Problem.of(415, "unsupported-media-type", "Wrong Content-Type", detail)
                .response();
    }

    @ServerExceptionMapper
    Response notAcceptable(NotAcceptableException e) {
        return Problem.of(406, "not-acceptable", "Nothing fits Accept", "This path answers application/json.")
                .response();
    }

    @ServerExceptionMapper
    Response other(WebApplicationException e) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        return Problem.of(
                        status.getStatusCode(),
                        "http-" + status.getStatusCode(),
                        status.getReasonPhrase(),
                        "The request could not be served.")
                .response();
    }

    /** A body that ends too soon, or is not what its head says. Its client is mostly gone. */
    @ServerExceptionMapper
    Response cutOff(IOException e) {
        return Problem.of(400, "cut-off", "The body is not complete", "Its end, or a part of it, did not arrive.")
                .response();
    }

    /** A stack that is used up is a bug, too. */
    @ServerExceptionMapper({RuntimeException.class, StackOverflowError.class})
    Response bug(Throwable e) {
        return Problem.bug(e).response();
    }
}
