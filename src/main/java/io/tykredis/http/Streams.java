package io.tykredis.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.tykredis.format.Formats;
import io.tykredis.format.JsonFormat;
import io.tykredis.translating.Translations;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * {@code POST /v1/translations} as {@code application/x-ndjson}. Not JAX-RS, which reads a body whole or holds a thread
 * for as long as its client takes.
 */
@Singleton
final class Streams {

    static final String MEDIA_TYPE = "application/x-ndjson";

    private static final String PATH = "/v1/translations";

    private final Access access;
    private final Translations translations;
    private final Formats formats;
    private final LimitSettings limits;
    private final Semaphore places;

    Streams(Access access, Translations translations, Formats formats, LimitSettings limits) {
        this.access = access;
        this.translations = translations;
        this.formats = formats;
        this.limits = limits;
        this.places = new Semaphore(limits.streams());
    }

    void register(@Observes Filters filters) {
        filters.register(this::stream, FilterOrder.STREAM);
    }

    static boolean isStream(RoutingContext exchange) {
        String type = exchange.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null
                && type.split(";", 2)[0].strip().equalsIgnoreCase(MEDIA_TYPE)
                && exchange.request().method().equals(HttpMethod.POST)
                && PATH.equals(exchange.normalizedPath());
    }

    private void stream(RoutingContext exchange) {
        if (!isStream(exchange)) {
            exchange.next();
            return;
        }
        if (!access.allows(exchange)) {
            return;
        }
        try {
            LineTranslator translator = translator(exchange);
            if (places.tryAcquire()) {
                Ending.of(exchange, places::release);
                new NdjsonStream(exchange, translator, limits).start();
            } else {
                EarlyAnswer.sendBusy(exchange, full());
            }
        } catch (ProblemException e) {
            EarlyAnswer.send(exchange, e.problem());
        }
    }

    /** @throws ProblemException for what the whole stream would be wrong with */
    private LineTranslator translator(RoutingContext exchange) {
        if (BodyReader.isCompressed(exchange)) {
            throw new ProblemException(BodyReader.compressed());
        }
        if (!isAcceptable(exchange.parsedHeaders().accept())) {
            throw new ProblemException(Problem.of(
                    406, "not-acceptable", "Nothing fits Accept", "A stream is answered as " + MEDIA_TYPE + " only."));
        }
        Query query = Query.of(exchange, FormatChoice.PARAMETER, Query.STRICT, Redaction.PARAMETER, Query.EXPLAIN);
        query.oneOf(FormatChoice.PARAMETER, List.of(JsonFormat.NAME));
        query.flag(Query.STRICT);
        query.flag(Query.EXPLAIN);
        Redaction.wanted(query);
        return new LineTranslator(
                translations, formats, query, Math.toIntExact(limits.line().asLongValue()));
    }

    private static boolean isAcceptable(List<MIMEHeader> accepted) {
        return accepted.isEmpty()
                || accepted.stream()
                        .filter(each -> each.weight() > 0)
                        .anyMatch(
                                each -> fits(each.component(), "application") && fits(each.subComponent(), "x-ndjson"));
    }

    private static boolean fits(String range, String name) {
        return range.equals("*") || range.equalsIgnoreCase(name);
    }

    private static Problem full() {
        return Problem.of(
                503,
                "busy",
                "The service is busy",
                "As many streams as translator.limits.streams allows are open now. Try again in a moment; nothing was"
                        + " done.");
    }
}
