package io.tykredis.http;

import io.quarkus.logging.Log;

/** An exception that no input should cause. */
final class Bug {

    private Bug() {}

    /** What the exception says may quote the body, so only its place is logged. */
    static Problem found(Throwable e) {
        Throwable place = new IllegalStateException(e.getClass().getName());
        place.setStackTrace(e.getStackTrace());
        Log.error("A bug: an exception that no input should cause", place);
        return Problem.of(
                500,
                "bug",
                "A bug in this service",
                "The request ran into a defect of the service, not of your input. Please report it.");
    }
}
