package io.tykredis.http;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Runs the work on a small body at once, and that on a large one on a worker thread. */
@Singleton
final class BodyDispatcher {

    /** The same as quarkus.rest.input-buffer-size, above which a worker thread has read the body. */
    private static final int SMALL = 4 * 1024;

    /** The first calls load classes, which would keep an event loop too long from other clients, such as probes. */
    private static final int COLD_CALLS = 50;

    private final Vertx vertx;
    private final Permits permits;
    private final AtomicInteger cold = new AtomicInteger(COLD_CALLS);

    BodyDispatcher(Vertx vertx, Permits permits) {
        this.vertx = vertx;
        this.permits = permits;
    }

    /** The permit of the call itself ends when the stage is returned. */
    CompletionStage<Response> dispatch(byte[] body, Supplier<Response> work) {
        return body.length <= SMALL && isWarm()
                ? CompletableFuture.completedFuture(work.get())
                : vertx.executeBlocking(() -> permits.admit(body.length, work::get), false)
                        .toCompletionStage();
    }

    private boolean isWarm() {
        return cold.get() <= 0 || cold.getAndDecrement() <= 0;
    }
}
