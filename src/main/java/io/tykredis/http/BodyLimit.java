package io.tykredis.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large a body may be, and what its request's head says of that. */
@Singleton
final class BodyLimit {

    /** Digits that a long can hold in any case. */
    private static final int LONGEST_LENGTH = 18;

    private final long most;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.most = most.asLongValue();
    }

    long most() {
        return most;
    }

    /** The bytes that the head announces: 0 for no body, and as many as there may be for one of unknown length. */
    long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return length.length() > LONGEST_LENGTH ? Long.MAX_VALUE : Long.parseLong(length);
        }
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) ? most : 0;
    }

    Problem problem() {
        return Problem.of(
                413,
                "too-large",
                "The body is too large",
                "A body may have " + most + " bytes. Send several smaller ones.");
    }
}
