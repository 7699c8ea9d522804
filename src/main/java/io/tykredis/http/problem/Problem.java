package io.tykredis.http.problem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.logging.Log;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.document.DiagnosticDocument;
import io.tykredis.format.CompactJson;
import io.tykredis.format.PrettyJson;
import io.tykredis.input.InputError;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** An error response as RFC 9457 defines it. */
public final class Problem {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String RETRY_SECONDS = "1";

    private final int status;
    private final ObjectNode body;

    private Problem(int status, ObjectNode body) {
        this.status = status;
        this.body = body;
    }

    /** A problem of a kind; {@code detail} is the cause and the fix. */
    public static Problem of(ProblemKind kind, String detail) {
        return of(kind.status(), kind.slug(), kind.title(), detail);
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

    public static Problem of(InvalidInput input) {
        ProblemKind kind = ProblemKind.of(input);
        InputError first = input.errors().get(0);
        int count = input.errors().size();
        String detail = kind == ProblemKind.INVALID_INPUT
                ? count + (count == 1 ? " error." : " errors.")
                : first.detail() + " " + first.fix();
        Problem problem = of(kind, detail);
        ArrayNode errors = problem.body.putArray("errors");
        input.errors()
                .forEach(each ->
                        add(errors, each.pointer(), each.position(), each.code().slug(), each.detail(), each.fix()));
        return problem;
    }

    public static Problem of(RejectedInput rejected) {
        Diagnostic first = rejected.fatal().get(0);
        Problem problem = of(ProblemKind.of(rejected.reason()), first.message() + " " + first.fix());
        ArrayNode errors = problem.body.putArray("errors");
        rejected.fatal()
                .forEach(each ->
                        add(errors, each.pointer(), each.position(), each.code().slug(), each.message(), each.fix()));
        problem.body.set("diagnostics", DiagnosticDocument.of(rejected.diagnostics()));
        return problem;
    }

    private static void add(
            ArrayNode errors,
            Pointer pointer,
            @Nullable SourcePosition position,
            String code,
            String detail,
            String fix) {
        ObjectNode error = errors.addObject().put("pointer", pointer.toString());
        DiagnosticDocument.position(error, position);
        error.put("code", code).put("detail", detail).put("fix", fix);
    }

    /** Logs only where the exception was thrown, because its message may quote the body. */
    public static Problem bug(Throwable e) {
        Throwable place = new IllegalStateException(e.getClass().getName());
        place.setStackTrace(e.getStackTrace());
        Log.error("A bug: an exception that no input should cause", place);
        return of(ProblemKind.BUG, "The service has a defect. Your request is not the cause. Please report it.");
    }

    public Problem withDetail(String other) {
        return new Problem(status, body.deepCopy().put("detail", other));
    }

    public int status() {
        return status;
    }

    String detail() {
        return body.path("detail").textValue();
    }

    public Response response() {
        Response.ResponseBuilder response = Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(bytes());
        return (status == ProblemKind.BUSY.status()
                        ? response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                        : response)
                .build();
    }

    public byte[] bytes() {
        return PrettyJson.bytes(body);
    }

    /** The problem as one line of a stream. */
    public byte[] line() {
        return CompactJson.line(body);
    }
}
