package io.tykredis.http;

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

/** The mapping of every failure of a request to a problem without secrets. */
final class ProblemMappers {

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
}
