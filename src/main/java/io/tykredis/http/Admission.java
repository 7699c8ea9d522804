package io.tykredis.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The admission of calls within the limits on concurrent requests and on the total memory of their bodies. */
@Singleton
final class Admission {

    /** The same as quarkus.rest.input-buffer-size, above which a worker thread has read the body. */
    private static final int SMALL = 4 * 1024;

    /** The first calls load classes, which would keep an event loop too long from other clients, such as probes. */
    private static final int COLD_CALLS = 50;

    private final Vertx vertx;
    private final Semaphore requests;
    private final Semaphore bodyBytes;
    private final AtomicInteger cold = new AtomicInteger(COLD_CALLS);

    Admission(LimitSettings limits, MeterRegistry registry, Vertx vertx) {
        int most = limits.requests();
        this.vertx = vertx;
        this.requests = new Semaphore(most);
        this.bodyBytes = new Semaphore((int) Math.min(Integer.MAX_VALUE, limits.bodyBytes()));
        Gauge.builder("active.requests", requests, free -> most - free.availablePermits())
                .description("Requests in progress")
                .register(registry);
    }

    /** Marks the resources whose calls require a permit. */
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    public @interface Needed {}

    /** Admits calls of resources. */
    @Needed
    @jakarta.interceptor.Interceptor
    @Priority(jakarta.interceptor.Interceptor.Priority.APPLICATION)
    static class Interceptor {

        private final Admission admission;

        Interceptor(Admission admission) {
            this.admission = admission;
        }

        @AroundInvoke
        Object admit(InvocationContext call) throws Exception {
            int bytes = 0;
            for (Object parameter : call.getParameters()) {
                bytes += parameter instanceof byte[] body ? body.length : 0;
            }
            return admission.admit(bytes, call::proceed);
        }
    }

    private <T> T admit(int bytes, Callable<T> work) throws Exception {
        try (Permit permit = take()) {
            permit.memory(bytes);
            return work.call();
        }
    }

    /** Runs the work on a small body at once, and that on a large one on a worker thread, with a permit of its own. */
    CompletionStage<Response> dispatch(byte[] body, Supplier<Response> work) {
        return body.length <= SMALL && isWarm()
                ? CompletableFuture.completedFuture(work.get())
                : vertx.executeBlocking(() -> admit(body.length, work::get), false)
                        .toCompletionStage();
    }

    private boolean isWarm() {
        return cold.get() <= 0 || cold.getAndDecrement() <= 0;
    }

    /** @throws Problem with status 503 if no permit is free */
    Permit take() {
        if (!requests.tryAcquire()) {
            throw busy();
        }
        return new Permit();
    }

    private static Problem busy() {
        return Problem.of(
                ProblemKind.BUSY, "The service is at its limit of concurrent requests. Try again in a moment.");
    }

    /** The permit of one request and the memory for its body, released together. */
    final class Permit implements AutoCloseable {

        private int bytes;

        /** @throws Problem with status 503 if the memory is used up */
        void memory(int more) {
            if (!bodyBytes.tryAcquire(more)) {
                throw busy();
            }
            bytes += more;
        }

        @Override
        public void close() {
            bodyBytes.release(bytes);
            requests.release();
        }
    }
}
