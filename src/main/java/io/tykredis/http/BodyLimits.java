package io.tykredis.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

/** The limits of a body that is no stream: its encoding, its size, and the time for it to arrive. */
@Singleton
final class BodyLimits {

    private static final String TIMER = BodyLimits.class.getName();
    private static final String NOT_COMPRESSED = "identity";

    /** A number with this many digits always fits into a long. */
    private static final int LONGEST_LENGTH = 18;

    private final Vertx vertx;
    private final long most;
    private final long timeoutMs;

    BodyLimits(Vertx vertx, LimitSettings settings) {
        this.vertx = vertx;
        this.most = settings.body().asLongValue();
        this.timeoutMs = settings.bodyTimeout().toMillis();
    }

    /** @throws Problem if the headers announce a body that the service does not accept */
    void start(MultivaluedMap<String, String> headers, RoutingContext exchange) {
        checkEncoding(headers);
        String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            checkSize(length.length() > LONGEST_LENGTH ? Long.MAX_VALUE : Long.parseLong(length));
        }
        exchange.put(TIMER, new Timer(exchange));
    }

    /** Nothing is decompressed: a kilobyte could expand to any size. */
    static void checkEncoding(MultivaluedMap<String, String> headers) {
        String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !NOT_COMPRESSED.equalsIgnoreCase(encoding.strip())) {
            throw Problem.of(
                    ProblemKind.UNSUPPORTED_ENCODING,
                    "Send the body without compression. The service decompresses nothing.");
        }
    }

    void checkSize(long bytes) {
        if (bytes > most) {
            throw Problem.of(
                    ProblemKind.TOO_LARGE, "A body may have " + most + " bytes. Send several smaller ones.");
        }
    }

    /** The timer of a body whose call begins to read it. */
    static Timer timer(RoutingContext exchange) {
        Timer started = exchange.get(TIMER);
        started.collecting = false;
        return started;
    }

    private Problem tooSlow() {
        return Problem.of(
                ProblemKind.TOO_SLOW, "The body was not complete after " + timeoutMs + " ms. Send it again, at once.");
    }

    /** Answers a 408 unless it is closed in time. */
    final class Timer implements AutoCloseable, Handler<Long> {

        private final RoutingContext exchange;
        private final long id;
        private volatile boolean collecting = true;
        private volatile boolean passed;

        private Timer(RoutingContext exchange) {
            this.exchange = exchange;
            this.id = vertx.setTimer(timeoutMs, this);
        }

        @Override
        public void handle(@Nullable Long id) {
            passed = true;
            if (collecting) {
                // The call must not start after its answer.
                exchange.request().endHandler(late -> {});
            }
            FailureProblems.answer(exchange, tooSlow());
        }

        /** @throws Problem if the body is complete, but after its answer */
        void requireInTime() {
            if (passed) {
                throw tooSlow();
            }
        }

        @Override
        public void close() {
            vertx.cancelTimer(id);
        }
    }
}
