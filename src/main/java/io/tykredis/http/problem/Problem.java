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
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * An error answer as RFC 9457 has it.
 *
 * @param slug what its {@code type} ends with
 * @param detail what went wrong and what to do about it
 * @param errors each single thing that is wrong
 * @param fatal the findings that made it an error, empty if it was none of them
 * @param diagnostics all findings
 */
public record Problem(
        int status,
        String slug,
        String title,
        String detail,
        List<InputError> errors,
        List<Diagnostic> fatal,
        List<Diagnostic> diagnostics) {

    public static final String MEDIA_TYPE = "application/problem+json";
    public static final int BUSY = 503;
    public static final String RETRY_SECONDS = "1";

    private static final int UNPROCESSABLE = 422;

    public Problem {
        errors = List.copyOf(errors);
        fatal = List.copyOf(fatal);
        diagnostics = List.copyOf(diagnostics);
    }

    public static Problem of(int status, String slug, String title, String detail) {
        return new Problem(status, slug, title, detail, List.of(), List.of(), List.of());
    }

    /** Of a query parameter that is not accepted. */
    public static Problem badQuery(String detail) {
        return of(400, "bad-query", "Wrong query parameter", detail);
    }

    public static Problem of(InvalidInput input) {
        int count = input.errors().size();
        String places = count == 1 ? "One thing is wrong" : count + " things are wrong";
        boolean env = input.errors().get(0).code() == InputError.Code.ENV_SYNTAX;
        if (env) {
            return new Problem(
                    400, "not-env", "The text is no env file", describe(input), input.errors(), List.of(), List.of());
        }
        return input.kind() == InvalidInput.Kind.MALFORMED
                ? new Problem(
                        400, "not-json", "The body is not JSON", describe(input), input.errors(), List.of(), List.of())
                : new Problem(
                        UNPROCESSABLE,
                        "invalid-input",
                        "The input is wrong",
                        places + "; see errors.",
                        input.errors(),
                        List.of(),
                        List.of());
    }

    public static Problem of(RejectedInput refused) {
        String slug =
                switch (refused.reason()) {
                    case UNWORKABLE -> "unworkable-spec";
                    case STRICT -> "strict";
                    case UNUSABLE -> "unusable-config";
                };
        String title =
                switch (refused.reason()) {
                    case UNWORKABLE -> "The spec would not work";
                    case STRICT -> "The spec has errors or warnings";
                    case UNUSABLE -> "No spec can be made of it";
                };
        Diagnostic first = refused.fatal().get(0);
        return new Problem(
                UNPROCESSABLE,
                slug,
                title,
                first.message() + " " + first.fix(),
                List.of(),
                refused.fatal(),
                refused.diagnostics());
    }

    public Problem withDetail(String other) {
        return new Problem(status, slug, title, other, errors, fatal, diagnostics);
    }

    /** The body cannot be complete, or not in the time that it has. */
    public static Problem tooSlow(long mostMs) {
        return of(
                408,
                "too-slow",
                "The request came too slowly",
                "It was not complete after " + mostMs + " ms. Send it again, all at once.");
    }

    public static Problem tooLarge(long mostBytes) {
        return of(
                413,
                "too-large",
                "The body is too large",
                "A body may have " + mostBytes + " bytes. Send several smaller ones.");
    }

    /**
     * There is no room for the request now.
     *
     * @param reason what there are too many of
     */
    public static Problem busy(String reason) {
        return of(503, "busy", "The service is busy", reason + " Try again in a moment; nothing was done.");
    }

    /** What the exception says may quote the body, so only its place is logged. */
    public static Problem bug(Throwable e) {
        Throwable place = new IllegalStateException(e.getClass().getName());
        place.setStackTrace(e.getStackTrace());
        Log.error("A bug: an exception that no input should cause", place);
        return of(
                500,
                "bug",
                "A bug in this service",
                "The request ran into a defect of the service, not of your input. Please report it.");
    }

    private static String describe(InvalidInput input) {
        InputError first = input.errors().get(0);
        return first.detail() + " " + first.fix();
    }

    public Response response() {
        CacheControl noStore = new CacheControl();
        noStore.setNoStore(true);
        noStore.setNoTransform(false);
        Response.ResponseBuilder response = Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .cacheControl(noStore)
                .entity(bytes());
        return (status == BUSY ? response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS) : response).build();
    }

    public byte[] bytes() {
        return PrettyJson.bytes(json());
    }

    /** As an element of a stream. */
    public byte[] line() {
        return CompactJson.line(json());
    }

    private ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", "urn:tyk-redis-translator:problem:" + slug);
        node.put("title", title);
        node.put("status", status);
        node.put("detail", detail);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        errors.forEach(error -> list.add(error(error.pointer(), error.code().slug(), error.detail(), error.fix())));
        fatal.forEach(found -> list.add(error(found.pointer(), found.code().slug(), found.message(), found.fix())));
        if (!list.isEmpty()) {
            node.set("errors", list);
        }
        if (!diagnostics.isEmpty()) {
            node.set("diagnostics", DiagnosticDocument.of(diagnostics));
        }
        return node;
    }

    private static ObjectNode error(Pointer pointer, String code, String detail, String fix) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("pointer", pointer.toString())
                .put("code", code)
                .put("detail", detail)
                .put("fix", fix);
    }
}
