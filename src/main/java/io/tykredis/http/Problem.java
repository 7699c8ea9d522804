package io.tykredis.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.logging.Log;
import io.tykredis.catalog.UnknownComponent;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.document.DiagnosticDocument;
import io.tykredis.document.ErrorDocument;
import io.tykredis.format.CompactJson;
import io.tykredis.format.InvalidTarget;
import io.tykredis.format.PrettyJson;
import io.tykredis.input.InputError;
import io.tykredis.input.InvalidInput;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The failure of a request, with the error response that RFC 9457 defines. */
final class Problem extends RuntimeException {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ObjectNode body;

    private Problem(int status, ObjectNode body) {
        super(body.path("detail").textValue(), null, false, false);
        this.status = status;
        this.body = body;
    }

    /** A problem of a kind; {@code detail} is the cause and the fix. */
    static Problem of(ProblemKind kind, String detail) {
        return of(kind.status, kind.slug(), kind.title, detail);
    }

    /** A problem that the framework reports. It has no kind, only a status. */
    static Problem of(int status, String title, String detail) {
        return of(status, "http-" + status, title, detail);
    }

    private static Problem of(int status, String slug, String title, String detail) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", "urn:tyk-redis-translator:problem:" + slug);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        return new Problem(status, body);
    }

    static Problem of(InvalidInput input) {
        ProblemKind kind = ProblemKind.of(input);
        InputError first = input.errors().get(0);
        int count = input.errors().size();
        String detail = kind == ProblemKind.INVALID_INPUT
                ? count + (count == 1 ? " error." : " errors.")
                : first.detail() + " " + first.fix();
        Problem problem = of(kind, detail);
        problem.body.set("errors", ErrorDocument.of(input));
        return problem;
    }

    static Problem of(RejectedInput rejected) {
        Diagnostic first = rejected.fatal().get(0);
        Problem problem = of(ProblemKind.of(rejected.reason()), first.message() + " " + first.fix());
        problem.body.set("errors", ErrorDocument.of(rejected));
        problem.body.set("diagnostics", DiagnosticDocument.of(rejected.diagnostics()));
        return problem;
    }

    /** The problem of any failure of a call. */
    static Problem of(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof InvalidInput e) {
            return of(e);
        }
        if (failure instanceof RejectedInput e) {
            return of(e);
        }
        if (failure instanceof UnknownComponent) {
            return of(ProblemKind.UNKNOWN_COMPONENT, String.valueOf(failure.getMessage()));
        }
        return failure instanceof InvalidTarget
                ? of(ProblemKind.BAD_QUERY, String.valueOf(failure.getMessage()))
                : bug(failure);
    }

    /** Logs only where the exception was thrown, because its message may quote the body. */
    static Problem bug(Throwable e) {
        Throwable place = new IllegalStateException(e.getClass().getName());
        place.setStackTrace(e.getStackTrace());
        Log.error("A bug: an exception that no input should cause", place);
        return of(ProblemKind.BUG, "The service has a defect. Your request is not the cause. Please report it.");
    }

    Problem withDetail(String other) {
        return new Problem(status, body.deepCopy().put("detail", other));
    }

    int status() {
        return status;
    }

    Response.ResponseBuilder response() {
        Response.ResponseBuilder response = Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(bytes());
        return status == ProblemKind.BUSY.status ? response.header(HttpHeaders.RETRY_AFTER, 1) : response;
    }

    byte[] bytes() {
        return PrettyJson.bytes(body);
    }

    /** The problem as one line of a stream. */
    byte[] line() {
        return CompactJson.line(body);
    }
}
