package io.tykredis.http;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.tykredis.http.problem.FailureProblems;
import io.tykredis.http.problem.Problem;
import io.tykredis.http.problem.ProblemException;
import io.tykredis.http.problem.ProblemKind;
import io.tykredis.input.InputLimits;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a body within its limits of size, time and memory; a stream is read as it comes. */
@jakarta.ws.rs.ext.Provider
public class BodyReader implements ReaderInterceptor {

    private static final String NOT_COMPRESSED = "identity";

    /** Digits that a long can hold in any case. */
    private static final int LONGEST_LENGTH = 18;

    private final CurrentVertxRequest current;
    private final Provider<Vertx> vertx;
    private final Provider<Permits> permits;
    private final Provider<LimitSettings> limits;

    /** Asked for late: interceptors are made while a native image is built, when there are no settings yet. */
    BodyReader(
            CurrentVertxRequest current,
            Provider<Vertx> vertx,
            Provider<Permits> permits,
            Provider<LimitSettings> limits) {
        this.current = current;
        this.vertx = vertx;
        this.permits = permits;
        this.limits = limits;
    }

    /** A limit that cannot be shows when the service starts. */
    void start(@Observes StartupEvent event, LimitSettings limits) {
        try {
            InputLimits.set(new InputLimits(limits.depth(), limits.stringLength(), limits.endpoints()));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("translator.limits." + e.getMessage(), e);
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (isCompressed(body.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING))) {
            throw new ProblemException(
                    ProblemKind.UNSUPPORTED_ENCODING,
                    "Send the body without compression. The service decompresses nothing.");
        }
        return body.getType().equals(InputStream.class) ? body.proceed() : whole(body);
    }

    private Object whole(ReaderInterceptorContext body) throws IOException {
        long most = limits.get().body().asLongValue();
        if (announced(body.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH)) > most) {
            throw tooLarge(most);
        }
        RoutingContext exchange = current.getCurrent();
        long timeoutMs = limits.get().bodyTimeout().toMillis();
        Problem tooSlow = Problem.of(
                ProblemKind.TOO_SLOW, "The body was not complete after " + timeoutMs + " ms. Send it again, at once.");
        long timer = vertx.get().setTimer(timeoutMs, passed -> FailureProblems.answer(exchange, tooSlow));
        try (Permits.Taken permit = permits.get().take()) {
            body.setInputStream(new Limited(body.getInputStream(), most, permit));
            return body.proceed();
        } finally {
            vertx.get().cancelTimer(timer);
        }
    }

    private static long announced(@Nullable String length) {
        if (length == null) {
            return 0;
        }
        return length.length() > LONGEST_LENGTH ? Long.MAX_VALUE : Long.parseLong(length);
    }

    /** Nothing is decompressed: a kilobyte would become as much as its sender likes. */
    private static boolean isCompressed(@Nullable String encoding) {
        return encoding != null && !NOT_COMPRESSED.equalsIgnoreCase(encoding.strip());
    }

    private static ProblemException tooLarge(long most) {
        return new ProblemException(
                ProblemKind.TOO_LARGE, "A body may have " + most + " bytes. Send several smaller ones.");
    }

    private static final class Limited extends FilterInputStream {

        private final long most;
        private final Permits.Taken permit;
        private long read;

        Limited(InputStream in, long most, Permits.Taken permit) {
            super(in);
            this.most = most;
            this.permit = permit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int more = super.read(bytes, offset, length);
            count(Math.max(more, 0));
            return more;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw tooLarge(most);
            }
            permit.memory(more);
        }
    }
}
