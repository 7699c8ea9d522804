package io.tykredis.http;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.tykredis.imports.source.FormFiles;
import io.tykredis.input.InputLimits;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * The reader of bodies within the limits of size, time and memory. A form is read as the JSON request of its files. An
 * interceptor would be simpler, but for it the framework parses the annotations of the method again with every request.
 */
@Provider
@SuppressWarnings("NullAway.Init") // A native image builds readers before any setting exists.
public class BodyReader implements ServerMessageBodyReader<byte[]> {

    private static final String TIMER = BodyReader.class.getName();

    /** A number with this many digits always fits into a long. */
    private static final int LONGEST_LENGTH = 18;

    private final CurrentVertxRequest current;
    private Admission admission;
    private LimitSettings limits;

    BodyReader(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Checks the limits, so that an invalid one stops the service. */
    void start(@Observes StartupEvent event, Admission admission, LimitSettings limits) {
        InputLimits.set(limits.input());
        this.admission = admission;
        this.limits = limits;
    }

    /** Checks the head of the request before its body arrives, and starts the time of a body that is no stream. */
    @ServerRequestFilter
    void check(ContainerRequestContext request, RoutingContext exchange, SimpleResourceInfo call) {
        List<Class<?>> taken = List.of(call.parameterTypes());
        if (taken.contains(byte[].class)) {
            checkEncoding(request.getHeaders());
            String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
            if (length != null) {
                checkSize(length.length() > LONGEST_LENGTH ? Long.MAX_VALUE : Long.parseLong(length));
            }
            long millis = limits.bodyTimeout().toMillis();
            exchange.put(
                    TIMER, exchange.vertx().setTimer(millis, passed -> ProblemMappers.answer(exchange, tooSlow())));
        } else if (taken.contains(InputStream.class)) {
            checkEncoding(request.getHeaders());
        }
    }

    private Problem tooSlow() {
        return Problem.of(
                ProblemKind.TOO_SLOW,
                "The body was not complete after " + limits.bodyTimeout().toMillis() + " ms. Send it again, at once.");
    }

    /** Nothing is decompressed: a kilobyte could expand to any size. */
    private static void checkEncoding(MultivaluedMap<String, String> headers) {
        String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !"identity".equalsIgnoreCase(encoding.strip())) {
            throw Problem.of(
                    ProblemKind.UNSUPPORTED_ENCODING,
                    "Send the body without compression. The service decompresses nothing.");
        }
    }

    private void checkSize(long bytes) {
        long most = limits.body().asLongValue();
        if (bytes > most) {
            throw Problem.of(ProblemKind.TOO_LARGE, "A body may have " + most + " bytes. Send several smaller ones.");
        }
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, ResteasyReactiveResourceInfo call, MediaType mediaType) {
        return true;
    }

    @Override
    public byte[] readFrom(Class<byte[]> type, Type generic, MediaType mediaType, ServerRequestContext request)
            throws IOException {
        return read(mediaType, request.getInputStream());
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public byte[] readFrom(
            Class<byte[]> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(mediaType, body);
    }

    private byte[] read(MediaType type, InputStream body) throws IOException {
        RoutingContext exchange = current.getCurrent();
        try (Admission.Permit permit = admission.take()) {
            byte[] read = read(body, permit);
            if (exchange.response().ended()) {
                throw tooSlow();
            }
            return type.getType().equals("multipart")
                    ? FormFiles.request(read, type.getParameters().get("boundary"))
                    : read;
        } finally {
            exchange.vertx().cancelTimer(exchange.get(TIMER, 0L));
        }
    }

    private byte[] read(InputStream body, Admission.Permit permit) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] piece = new byte[4 * 1024];
        for (int more = body.read(piece); more >= 0; more = body.read(piece)) {
            read.write(piece, 0, more);
            checkSize(read.size());
            permit.memory(more);
        }
        return read.toByteArray();
    }
}
