package io.tykredis.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives Vert.x the requests of one connection one by one, the next when the answer before it has been taken. Vert.x itself
 * keeps as many as a client sends, begins them for nobody when it has left, and stumbles over a part of one that has not
 * begun. What is read at once may hold thousands; when too many wait in the whole service, no more are accepted from a
 * connection with many, which is closed after its answers. A client sends those that it got no answer to again (RFC 9112,
 * 9.3.2).
 */
final class Pipelining extends ChannelDuplexHandler {

    private static final int MANY = 16;

    /** Heads and parts of bodies; most requests have one of each. */
    private static final int MANY_PARTS = 2 * MANY;

    private final Connection connection;
    private final ConnectionBase vertx;
    private final AtomicInteger all;
    private final int most;
    private final Deque<Object> held = new ArrayDeque<>();
    private int waiting;
    private boolean reading;
    private boolean answering;
    private boolean untaken;
    private boolean last;
    private boolean refusing;

    /** @param all counts the requests that wait on all connections, of which {@code most} may */
    Pipelining(Connection connection, ConnectionBase vertx, AtomicInteger all, int most) {
        this.connection = connection;
        this.vertx = vertx;
        this.all = all;
        this.most = most;
    }

    /** Whether nothing more should be read for now. */
    boolean isFull() {
        return refusing || held.size() > MANY_PARTS;
    }

    /** Whether no request waits for its answer, or for it to be taken. */
    boolean isIdle() {
        return !answering && held.isEmpty();
    }

    /** Whether an answer is complete, and its client has yet to take it. */
    boolean isUntaken() {
        return untaken;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        boolean head = message instanceof HttpRequest;
        if (head) {
            connection.headCame();
            refusing |= last || (waiting >= MANY && all.get() >= most);
        }
        if (refusing || !context.channel().isActive()) {
            ReferenceCountUtil.release(message);
        } else if (held.isEmpty() && !(head && isBusy())) {
            pass(context, message);
        } else {
            hold(message, head);
        }
    }

    private boolean isBusy() {
        return reading || answering;
    }

    private void hold(Object message, boolean head) {
        held.add(message);
        if (head) {
            waiting++;
            all.incrementAndGet();
        }
    }

    private void pass(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            reading = true;
            answering = true;
            connection.begins();
        }
        if (message instanceof LastHttpContent) {
            reading = false;
        }
        context.fireChannelRead(message);
    }

    private void passHeld(ChannelHandlerContext context) {
        while (!held.isEmpty() && !(held.peek() instanceof HttpRequest && isBusy())) {
            Object message = held.remove();
            if (message instanceof HttpRequest) {
                waiting--;
                all.decrementAndGet();
            }
            pass(context, message);
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        ChannelPromise written = promise;
        boolean interim = false;
        if (message instanceof HttpResponse head) {
            interim = head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
            last |= !interim && !HttpUtil.isKeepAlive(head);
        }
        if (message instanceof LastHttpContent && !interim) {
            untaken = true;
            connection.ends();
            written = promise.unvoid().addListener(done -> taken(context));
        }
        ChannelFuture ignored = context.write(message, written);
    }

    /** Vert.x learns that an answer is complete by a task of its own, which it adds while it holds the connection's monitor. */
    private void taken(ChannelHandlerContext context) {
        if (!context.channel().isActive()) {
            return;
        }
        untaken = false;
        connection.watchTaking();
        synchronized (vertx) {
            context.executor().execute(() -> goOn(context));
        }
    }

    private void goOn(ChannelHandlerContext context) {
        if (!context.channel().isActive()) {
            return;
        }
        answering = false;
        if (last || (refusing && held.isEmpty())) {
            HangUp.onceRead(context.channel());
        } else if (!held.isEmpty()) {
            passHeld(context);
            connection.goOn();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        all.addAndGet(-waiting);
        held.forEach(ReferenceCountUtil::release);
        held.clear();
        context.fireChannelInactive();
    }
}
