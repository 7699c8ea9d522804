package io.tykredis.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One connection, which sees every byte before it is decrypted or decoded. It is read from no more while much that its client
 * has said is not yet answered.
 */
final class Connection extends ChannelDuplexHandler {

    private static final AttributeKey<Connection> KEY = AttributeKey.valueOf(Connection.class, "connection");
    private static final AttributeKey<Boolean> DROPPED = AttributeKey.valueOf(Connection.class, "dropped");
    private static final long TO_READ_IT_MS = 1_000;

    /** How many may wait to be begun for each that may be. */
    private static final int REQUESTS_A_PLACE = 16;

    private final Channel channel;
    private final Connections all;
    private final UntakenAnswers answers;
    private final long headTimeoutMs;
    private final long answerTimeoutMs;
    private final AtomicInteger requests = new AtomicInteger();
    private final Pipelining pipelining;

    private long heads;
    private boolean paused;
    private @Nullable Future<?> clock;
    private @Nullable Future<?> untaken;

    Connection(Channel channel, Connections all, UntakenAnswers answers, LimitSettings limits) {
        this.channel = channel;
        this.all = all;
        this.answers = answers;
        this.headTimeoutMs = limits.headTimeout().toMillis();
        this.answerTimeoutMs = limits.requestTimeout().toMillis();
        this.pipelining = new Pipelining(all.unanswered(), limits.requests() * REQUESTS_A_PLACE, this::goOn);
        channel.attr(KEY).set(this);
    }

    /** None on the port of the management interface. */
    static @Nullable Connection of(HttpServerRequest request) {
        return channel(request).attr(KEY).get();
    }

    static void drop(HttpServerRequest request) {
        drop(channel(request));
    }

    /** Lets go of a client as soon as it can have read what it was told: closing a connection takes the answer away. */
    static void dropOnceRead(HttpServerRequest request) {
        dropOnceRead(channel(request));
    }

    /** Once, however many requests want it. */
    static void dropOnceRead(Channel channel) {
        if (channel.attr(DROPPED).setIfAbsent(true) == null) {
            Future<?> ignored = channel.eventLoop().schedule(() -> drop(channel), TO_READ_IT_MS, TimeUnit.MILLISECONDS);
        }
    }

    /** Closes it whatever is still to be written, for which Vert.x waits: its handler, which comes last, is not asked. */
    private static void drop(Channel channel) {
        ChannelHandlerContext first = channel.pipeline().firstContext();
        if (first != null) {
            ChannelFuture ignored = first.close();
        }
    }

    private static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }

    /** Most heads come whole, and want no clock. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        long before = heads;
        pipelining.joins(context.pipeline());
        context.fireChannelRead(bytes);
        if (pipelining.isFull()) {
            pause();
        }
        boolean partOfAHead = heads == before && requests.get() == 0;
        if (partOfAHead && clock == null && channel.isActive()) {
            clock = context.executor().schedule(() -> refuse(context), headTimeoutMs, TimeUnit.MILLISECONDS);
        }
    }

    /** Vert.x, too, pauses it and goes on. */
    @Override
    public void read(ChannelHandlerContext context) {
        if (pipelining.isFull()) {
            pause();
        } else {
            context.read();
        }
    }

    private void pause() {
        paused = true;
        vertx().doPause();
    }

    private void goOn() {
        if (paused && channel.isActive() && !pipelining.isFull()) {
            paused = false;
            vertx().doResume();
        }
    }

    /** Asked to pause, since it does not notice that somebody else does. */
    private ConnectionBase vertx() {
        return channel.pipeline().get(VertxHandler.class).getConnection();
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        context.flush();
        if (channel.isActive() && !channel.isWritable()) {
            isUntaken(context);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (channel.isWritable()) {
            isTaken();
        }
        context.fireChannelWritabilityChanged();
    }

    private void isUntaken(ChannelHandlerContext context) {
        if (untaken == null) {
            untaken = context.executor().schedule(() -> close(), answerTimeoutMs, TimeUnit.MILLISECONDS);
        }
        ChannelOutboundBuffer pending = channel.unsafe().outboundBuffer();
        if (pending != null) {
            answers.untaken(this, pending.totalPendingWriteBytes());
        }
    }

    private void isTaken() {
        if (untaken != null) {
            untaken = stop(untaken);
            answers.taken(this);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stopClock();
        isTaken();
        context.fireChannelInactive();
        pipelining.leaves();
    }

    void begin() {
        pipelining.joinsLate(channel.pipeline());
        heads++;
        stopClock();
        if (requests.getAndIncrement() == 0) {
            all.isBusy(this);
        }
    }

    void end() {
        if (requests.decrementAndGet() == 0) {
            all.waits(this);
        }
    }

    /** Whether nothing is being answered, and something still can be. */
    boolean isIdle() {
        return requests.get() == 0 && isOpen();
    }

    /** Whoever begins something on one that is not is never told of its end. */
    boolean isOpen() {
        return channel.isActive();
    }

    /** @param begin the request, from a stack of its own; false if it need not wait for that */
    boolean postpones(Runnable begin) {
        return pipelining.postpones(begin);
    }

    void close() {
        drop(channel);
    }

    private void stopClock() {
        clock = stop(clock);
    }

    private static @Nullable Future<?> stop(@Nullable Future<?> timer) {
        if (timer != null) {
            timer.cancel(false);
        }
        return null;
    }

    /** Whoever encrypts is told nothing: it would have to be by the handler that comes next. */
    private void refuse(ChannelHandlerContext context) {
        if (context.pipeline().get(SslHandler.class) != null) {
            close();
            return;
        }
        byte[] problem = BodyReader.slow(headTimeoutMs).bytes();
        String head = "HTTP/1.1 408 Request Timeout\r\nContent-Type: " + Problem.MEDIA_TYPE
                + "\r\nCache-Control: no-store\r\nConnection: close\r\nContent-Length: " + problem.length + "\r\n\r\n";
        ChannelFuture told = context.writeAndFlush(Unpooled.wrappedBuffer(head.getBytes(UTF_8), problem));
        told.addListener(ChannelFutureListener.CLOSE);
    }
}
