package io.tykredis.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/**
 * One stream: a piece of the request is read, its lines are answered on a worker thread in batches, and no more is read
 * before the client has taken the answers. So memory holds one piece, one line and one batch, however many lines come.
 */
final class NdjsonStream {

    /** Answers in one batch, in bytes; the last one may exceed it. */
    private static final int BATCH = 64 * 1024;

    private static final int CHECKS_A_TIMEOUT = 4;

    private final RoutingContext exchange;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Context context;
    private final LineTranslator translator;
    private final Lines lines;
    private final long timeoutMs;

    private volatile boolean gone;
    private boolean ended;
    private boolean working;
    private boolean drained = true;
    private boolean more;
    private long progress = System.nanoTime();

    NdjsonStream(RoutingContext exchange, LineTranslator translator, LimitSettings limits) {
        this.exchange = exchange;
        this.context = exchange.vertx().getOrCreateContext();
        this.request = exchange.request();
        this.response = exchange.response();
        this.translator = translator;
        this.lines = new Lines(Math.toIntExact(limits.line().asLongValue()));
        this.timeoutMs = limits.streamTimeout().toMillis();
    }

    void start() {
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, Streams.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        long clock = exchange.vertx().setPeriodic(timeoutMs / CHECKS_A_TIMEOUT + 1, tick -> checkProgress());
        Ending.of(exchange, () -> {
            gone = true;
            exchange.vertx().cancelTimer(clock);
        });
        if (request.version() == HttpVersion.HTTP_1_0) {
            endWithTheConnection();
        }
        response.drainHandler(empty -> drained());
        request.pause();
        request.handler(piece -> {
            lines.feed(piece.getBytes());
            work();
        });
        request.endHandler(end -> {
            ended = true;
            work();
        });
        request.exceptionHandler(failure -> gone = true);
        Body.welcome(request);
        request.fetch(1);
    }

    /** HTTP/1.0 knows no chunks, so nothing else tells its client where the answer ends, even if it wants to keep it. */
    private void endWithTheConnection() {
        exchange.addHeadersEndHandler(head -> response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE));
        Ending.of(exchange, request.connection()::close);
    }

    private void work() {
        working = true;
        context.executeBlocking(this::batch, false).onComplete(this::answer);
    }

    /** Runs on a worker; whoever has gone is answered nothing more. */
    private Buffer batch() {
        Buffer batch = Buffer.buffer();
        while (!gone && batch.length() < BATCH) {
            Lines.Line line = lines.next();
            if (line == null && ended) {
                line = lines.last();
            }
            if (line == null) {
                break;
            }
            batch.appendBytes(translator.answer(line));
        }
        return batch;
    }

    private void answer(AsyncResult<Buffer> done) {
        working = false;
        if (gone) {
            return;
        }
        Buffer batch = done.result();
        if (batch.length() > 0) {
            progress = System.nanoTime();
            response.write(batch);
        }
        more = batch.length() >= BATCH;
        drained = !response.writeQueueFull();
        if (drained) {
            goOn();
        }
    }

    /** Called whenever the queue becomes full or empty, also within the very write that fills it, when nothing waits. */
    private void drained() {
        if (!drained && !gone && !response.writeQueueFull()) {
            drained = true;
            progress = System.nanoTime();
            goOn();
        }
    }

    private void goOn() {
        if (more) {
            work();
        } else if (ended) {
            response.end();
        } else {
            request.fetch(1);
        }
    }

    /** A client that neither sends a whole line nor takes an answer for as long as this is let go. */
    private void checkProgress() {
        boolean late = System.nanoTime() - progress > TimeUnit.MILLISECONDS.toNanos(timeoutMs);
        if (working || gone || !late) {
            return;
        }
        gone = true;
        if (drained) {
            response.end(Buffer.buffer(BodyReader.slow(timeoutMs).line()));
            HangUp.onceRead(request);
        } else {
            HangUp.now(request);
        }
    }
}
