package io.tykredis.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tykredis.app.Translate;
import io.tykredis.format.CompactJson;
import io.tykredis.format.Formats;
import io.tykredis.format.JsonFormat;
import io.tykredis.input.LineReader;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * The answers to a stream of specs, one per line, in order. It holds one chunk of the request and one line, and reads
 * no more until the client has taken the answers.
 */
@Singleton
final class NdjsonStream {

    static final String MEDIA_TYPE = "application/x-ndjson";

    private final Translate translations;
    private final Formats formats;
    private final Semaphore places;
    private final int longest;

    NdjsonStream(Translate translations, Formats formats, LimitSettings limits, MeterRegistry registry) {
        this.translations = translations;
        this.formats = formats;
        this.longest = Math.toIntExact(limits.line().asLongValue());
        int most = limits.streams();
        this.places = new Semaphore(most);
        Gauge.builder("active.streams", places, free -> most - free.availablePermits())
                .description("Streams in progress")
                .register(registry);
    }

    /** @throws Problem for errors of the stream as a whole */
    StreamingOutput of(InputStream specs, UriInfo uri, HttpHeaders headers) {
        if (!AnswerChoice.accepts(headers, MEDIA_TYPE)) {
            throw Problem.of(ProblemKind.NOT_ACCEPTABLE, "A stream is answered as " + MEDIA_TYPE + " only.");
        }
        Query query = Query.of(uri, Query.FORMAT, Query.STRICT, Query.SECRETS, Query.EXPLAIN);
        query.oneOf(Query.FORMAT, List.of(JsonFormat.NAME));
        query.flag(Query.STRICT);
        query.flag(Query.EXPLAIN);
        query.redacts();
        return answers -> answer(specs, answers, query);
    }

    private void answer(InputStream specs, OutputStream answers, Query query) throws IOException {
        if (!places.tryAcquire()) {
            throw Problem.of(
                    ProblemKind.BUSY, "The limit translator.limits.streams is reached. Try again in a moment.");
        }
        try {
            new LineReader(longest).read(specs, line -> answers.write(answer(line, query)), answers);
        } finally {
            places.release();
        }
    }

    private byte[] answer(LineReader.Line line, Query query) {
        if (line.tooLong()) {
            String detail = "A line may have " + longest + " bytes. Send this spec alone, as application/json.";
            return Problem.of(ProblemKind.LINE_TOO_LONG, detail).line();
        }
        try {
            return CompactJson.line(translations
                    .all(line.bytes(), formats.require(JsonFormat.NAME), query.flag(Query.STRICT))
                    .shown(query.redacts())
                    .document(query.flag(Query.EXPLAIN)));
        } catch (RuntimeException | StackOverflowError e) {
            return Problem.of(e).line();
        }
    }
}
