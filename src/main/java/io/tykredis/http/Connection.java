package io.tykredis.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ByteProcessor;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection, which sees every byte before it is decrypted or decoded. It is read from no more while much that its client
 * has said is not yet answered.
 */
final class Connection extends ChannelDuplexHandler {

    private final Channel channel;
    private final Connections all;
    private final UntakenAnswers answers;
    private final LimitSettings limits;

    private @Nullable Pipelining pipelining;
    private boolean headCame;
    private boolean paused;
    private @Nullable Future<?> clock;
    private @Nullable Future<?> untaken;

    Connection(Channel channel, Connections all, UntakenAnswers answers, LimitSettings limits) {
        this.channel = channel;
        this.all = all;
        this.answers = answers;
        this.limits = limits;
    }

    /** Most heads come whole, and want no clock. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        headCame = false;
        boolean blank = isBlank(bytes);
        if (pipelining == null) {
            join(context.pipeline());
        }
        context.fireChannelRead(bytes);
        if (isFull()) {
            pause();
        }
        boolean partOfAHead = !headCame && !blank && (pipelining == null || !pipelining.isAnswering());
        if (partOfAHead && clock == null && channel.isActive()) {
            clock = after(limits.headTimeout(), () -> refuse(context));
        }
    }

    /** Some clients end a request with a line too many (RFC 9112, 2.2). */
    private static boolean isBlank(Object bytes) {
        return bytes instanceof ByteBuf text && text.forEachByte(ByteProcessor.FIND_NON_CRLF) < 0;
    }

    /** Where requests have been decoded and answers not yet encoded, which is a place only after a TLS handshake. */
    private void join(ChannelPipeline pipeline) {
        ChannelHandlerContext vertx = pipeline.context(VertxHandler.class);
        ChannelHandlerContext ssl = pipeline.context(SslHandler.class);
        if (vertx != null) {
            pipelining = new Pipelining(this, vertx(), all.held());
            pipeline.addBefore(vertx.name(), null, pipelining);
            pipeline.replace(VertxHttpRequestDecoder.class, null, all.decoder());
        } else if (ssl != null && pipeline.get(Handshake.class) == null) {
            pipeline.addAfter(ssl.name(), null, new Handshake());
        }
    }

    /** Its end makes Vert.x add what decodes requests, before the first is decrypted. */
    private final class Handshake extends ChannelInboundHandlerAdapter {
        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            ChannelPipeline pipeline = context.pipeline();
            context.fireUserEventTriggered(event);
            if (event instanceof SslHandshakeCompletionEvent) {
                pipeline.remove(this);
                join(pipeline);
            }
        }
    }

    private boolean isFull() {
        return pipelining != null && pipelining.isFull();
    }

    /** Vert.x, too, pauses it and goes on. */
    @Override
    public void read(ChannelHandlerContext context) {
        if (isFull()) {
            pause();
        } else {
            context.read();
        }
    }

    private void pause() {
        paused = true;
        vertx().doPause();
    }

    void goOn() {
        if (paused && !isFull()) {
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
        watchTaking();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        watchTaking();
        context.fireChannelWritabilityChanged();
    }

    /** To be called whenever that may have changed. */
    void watchTaking() {
        boolean waits = !channel.isWritable() || (pipelining != null && pipelining.isUntaken());
        if (waits && channel.isActive()) {
            isUntaken();
        } else {
            isTaken();
        }
    }

    private void isUntaken() {
        if (untaken == null) {
            untaken = after(limits.requestTimeout(), this::close);
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
    }

    void headCame() {
        headCame = true;
        stopClock();
    }

    void begins() {
        all.isBusy(this);
    }

    void waits() {
        all.waits(this);
    }

    void close() {
        HangUp.now(channel);
    }

    private void stopClock() {
        clock = stop(clock);
    }

    private Future<?> after(Duration time, Runnable task) {
        return channel.eventLoop().schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
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
        byte[] problem = BodyReader.slow(limits.headTimeout().toMillis()).bytes();
        String head = "HTTP/1.1 408 Request Timeout\r\nContent-Type: " + Problem.MEDIA_TYPE
                + "\r\nCache-Control: no-store\r\nConnection: close\r\nContent-Length: " + problem.length + "\r\n\r\n";
        ChannelFuture told = context.writeAndFlush(Unpooled.wrappedBuffer(head.getBytes(UTF_8), problem));
        told.addListener(ChannelFutureListener.CLOSE);
    }
}
