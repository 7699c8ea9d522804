package io.tykredis.http;

import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.input.InputError;
import io.tykredis.input.InvalidInput;

/** The kinds of problem. Status and slug are a contract with clients. */
public enum ProblemKind {
    BAD_QUERY(400, "bad-query", "Invalid query parameter"),
    CUT_OFF(400, "cut-off", "Incomplete body"),
    NOT_ENV(400, "not-env", "Not an env file"),
    NOT_JSON(400, "not-json", "Body is not JSON"),
    UNAUTHORIZED(401, "unauthorized", "Unauthorized"),
    LIVE_OFF(403, "live-off", "Live checks disabled"),
    TARGET_NOT_ALLOWED(403, "target-not-allowed", "Target not allowed"),
    NOT_FOUND(404, "not-found", "Unknown path"),
    UNKNOWN_COMPONENT(404, "unknown-component", "Unknown component"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "Method not allowed"),
    NOT_ACCEPTABLE(406, "not-acceptable", "No acceptable media type"),
    TOO_SLOW(408, "too-slow", "Request timeout"),
    LINE_TOO_LONG(413, "line-too-long", "Line too long"),
    TOO_LARGE(413, "too-large", "Body too large"),
    UNSUPPORTED_ENCODING(415, "unsupported-encoding", "Unsupported content encoding"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "Unsupported media type"),
    INVALID_INPUT(422, "invalid-input", "Invalid input"),
    STRICT(422, "strict", "Errors or warnings in the spec"),
    UNUSABLE_CONFIG(422, "unusable-config", "Unusable configuration"),
    UNWORKABLE_SPEC(422, "unworkable-spec", "Unworkable spec"),
    TOO_MANY_AT_ONCE(429, "too-many-at-once", "Too many concurrent live checks"),
    BUG(500, "bug", "Internal error"),
    BUSY(503, "busy", "Service busy");

    private final int status;
    private final String slug;
    private final String title;

    ProblemKind(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    public int status() {
        return status;
    }

    String slug() {
        return slug;
    }

    String title() {
        return title;
    }

    static ProblemKind of(InvalidInput input) {
        if (input.errors().get(0).code() == InputError.Code.ENV_SYNTAX) {
            return NOT_ENV;
        }
        return input.kind() == InvalidInput.Kind.MALFORMED ? NOT_JSON : INVALID_INPUT;
    }

    static ProblemKind of(RejectedInput.Reason reason) {
        return switch (reason) {
            case UNWORKABLE -> UNWORKABLE_SPEC;
            case STRICT -> STRICT;
            case UNUSABLE -> UNUSABLE_CONFIG;
        };
    }
}
