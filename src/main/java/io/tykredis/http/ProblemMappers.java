package io.tykredis.http;

import io.quarkus.logging.Log;
import io.tykredis.json.InvalidInput;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every way a request can fail, as a problem; none of them tells more of the request than the client sent for show. */
final class ProblemMappers {

    private static final String ENTRY_POINTS =
            "/v1/translations, /v1/lint, /v1/components, /v1/diagnostics, /openapi, /swagger-ui";

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return e.problem().response();
    }

    @ServerExceptionMapper
    Response invalid(InvalidInput e) {
        return Problem.of(e).response();
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException e) {
        return Problem.of(404, "not-found", "No such path", "There is nothing at this path. Try " + ENTRY_POINTS + ".")
                .response();
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException e) {
        String allowed = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        String hint = allowed == null ? "" : " Allowed: " + allowed + ".";
        Response response = Problem.of(
                        405, "method-not-allowed", "Wrong method", "This path does not answer that method." + hint)
                .response();
        return allowed == null
                ? response
                : Response.fromResponse(response)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }

    @ServerExceptionMapper
    Response notSupported(NotSupportedException e) {
        return Problem.of(
                        415,
                        "unsupported-media-type",
                        "Wrong Content-Type",
                        "Send the body as application/json (curl: -H 'Content-Type: application/json').")
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

    @ServerExceptionMapper
    Response bug(RuntimeException e) {
        Log.error("A bug: an exception that no input should cause", e);
        return Problem.of(
                        500,
                        "bug",
                        "A bug in this service",
                        "The request ran into a defect of the service, not of your input. Please report it.")
                .response();
    }
}
