package io.tykredis.http;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.tykredis.input.InputLimits;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The reader of bodies within the limits of size, time and memory; a stream is passed on unread. */
@jakarta.ws.rs.ext.Provider
public class BodyReader implements ReaderInterceptor {

    private final CurrentVertxRequest current;
    private final Provider<BodyLimits> limits;
    private final Provider<Permits> permits;

    /** Takes providers, because a native image builds interceptors before any setting exists. */
    BodyReader(CurrentVertxRequest current, Provider<BodyLimits> limits, Provider<Permits> permits) {
        this.current = current;
        this.limits = limits;
        this.permits = permits;
    }

    /** Checks the limits at startup, so that an invalid one stops the service. */
    void start(@Observes StartupEvent event, LimitSettings limits) {
        InputLimits.set(limits.input());
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (body.getType().equals(InputStream.class)) {
            BodyLimits.checkEncoding(body.getHeaders());
            return body.proceed();
        }
        BodyLimits all = limits.get();
        try (BodyLimits.Timer timer = all.timer(current.getCurrent());
                Permits.Taken permit = permits.get().take()) {
            all.check(body.getHeaders());
            body.setInputStream(new Limited(body.getInputStream(), all, permit));
            Object read = body.proceed();
            timer.requireInTime();
            return read;
        }
    }

    private static final class Limited extends FilterInputStream {

        private final BodyLimits limits;
        private final Permits.Taken permit;
        private long read;

        Limited(InputStream in, BodyLimits limits, Permits.Taken permit) {
            super(in);
            this.limits = limits;
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
            limits.checkSize(read);
            permit.memory(more);
        }
    }
}
