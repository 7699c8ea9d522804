package io.tykredis.http;

import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.input.InputError;
import io.tykredis.input.InvalidInput;
import java.util.Locale;

/** The kinds of problem. Status and slug, which is the name in lower case, are a contract with clients. */
enum ProblemKind {
    BAD_QUERY(400, "Invalid query parameter"),
    CUT_OFF(400, "Incomplete body"),
    NOT_ENV(400, "Not an env file"),
    NOT_JSON(400, "Body is not JSON"),
    UNAUTHORIZED(401, "Unauthorized"),
    LIVE_OFF(403, "Live checks disabled"),
    TARGET_NOT_ALLOWED(403, "Target not allowed"),
    NOT_FOUND(404, "Unknown path"),
    UNKNOWN_COMPONENT(404, "Unknown component"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "No acceptable media type"),
    TOO_SLOW(408, "Request timeout"),
    LINE_TOO_LONG(413, "Line too long"),
    TOO_LARGE(413, "Body too large"),
    UNSUPPORTED_ENCODING(415, "Unsupported content encoding"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    INVALID_INPUT(422, "Invalid input"),
    STRICT(422, "Errors or warnings in the spec"),
    UNUSABLE_CONFIG(422, "Unusable configuration"),
    UNWORKABLE_SPEC(422, "Unworkable spec"),
    TOO_MANY_AT_ONCE(429, "Too many concurrent live checks"),
    BUG(500, "Internal error"),
    BUSY(503, "Service busy");

    final int status;
    final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
