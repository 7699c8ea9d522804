package io.tykredis.http;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Runs the work on a small body at once, and that on a large one on a worker thread. */
@Singleton
public final class BodyDispatcher {

    /** The same as quarkus.rest.input-buffer-size, above which a worker thread has read the body. */
    private static final int SMALL = 4 * 1024;

    private final Vertx vertx;
    private final Permits permits;

    BodyDispatcher(Vertx vertx, Permits permits) {
        this.vertx = vertx;
        this.permits = permits;
    }

    public CompletionStage<Response> dispatch(byte[] body, Supplier<Response> work) {
        return body.length <= SMALL
                ? CompletableFuture.completedFuture(work.get())
                : vertx.executeBlocking(() -> admitted(body, work), false).toCompletionStage();
    }

    /** The permit of the call itself ends when the stage is returned. */
    private Response admitted(byte[] body, Supplier<Response> work) {
        try (Permits.Taken permit = permits.take()) {
            permit.memory(body.length);
            return work.get();
        }
    }
}
