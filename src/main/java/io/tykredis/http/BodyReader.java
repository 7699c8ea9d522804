package io.tykredis.http;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.tykredis.input.InputLimits;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** The reader of bodies within the limits of size, time and memory; a stream is passed on unread. */
@jakarta.ws.rs.ext.Provider
public class BodyReader implements ReaderInterceptor {

    private static final int PIECE = 4 * 1024;

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

    /** Checks the head of the request before its body arrives, and starts the time of a body that is no stream. */
    @ServerRequestFilter
    void check(ContainerRequestContext request, RoutingContext exchange, SimpleResourceInfo call) {
        List<Class<?>> taken = List.of(call.parameterTypes());
        if (taken.contains(byte[].class)) {
            limits.get().start(request.getHeaders(), exchange);
        } else if (taken.contains(InputStream.class)) {
            BodyLimits.checkEncoding(request.getHeaders());
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (!body.getType().equals(byte[].class)) {
            return body.proceed();
        }
        try (BodyLimits.Timer timer = BodyLimits.timer(current.getCurrent());
                Permits.Taken permit = permits.get().take()) {
            byte[] read = read(body.getInputStream(), permit);
            timer.requireInTime();
            return read;
        }
    }

    private byte[] read(InputStream body, Permits.Taken permit) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] piece;
        do {
            piece = body.readNBytes(PIECE);
            read.writeBytes(piece);
            limits.get().checkSize(read.size());
            permit.memory(piece.length);
        } while (piece.length == PIECE);
        return read.toByteArray();
    }
}
