package io.tykredis.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Gives Vert.x the requests of one connection one by one, the next when the answer before it has been taken. Vert.x itself
 * keeps as many as a client sends, begins them for nobody when it has left, and stumbles over a part of one that has not
 * begun. What is read at once may hold thousands; when too much waits in the whole service, no more is accepted from the
 * connection, which is closed after its answers. A client sends those that it got no answer to again (RFC 9112, 9.3.2).
 */
final class Pipelining extends ChannelDuplexHandler {

    private static final long MUCH = 16 * 1024;

    private final Connection connection;
    private final ConnectionBase vertx;
    private final HeldBytes all;
    private final Deque<Object> held = new ArrayDeque<>();
    private long bytes;
    private boolean reading;
    private boolean answering;
    private boolean untaken;
    private boolean last;
    private boolean refusing;

    Pipelining(Connection connection, ConnectionBase vertx, HeldBytes all) {
        this.connection = connection;
        this.vertx = vertx;
        this.all = all;
    }

    /** Whether nothing more should be read for now. */
    boolean isFull() {
        return refusing || bytes > MUCH;
    }

    /** Whether a request waits for its answer, or for it to be taken, and others may wait behind it. */
    boolean isAnswering() {
        return answering;
    }

    /** Whether something that is as good as written waits for its client to take it. */
    boolean isUntaken() {
        return untaken;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        boolean head = message instanceof HttpRequest;
        if (head) {
            connection.headCame();
            refusing |= last;
        }
        if (refusing || !context.channel().isActive()) {
            ReferenceCountUtil.release(message);
        } else if (held.isEmpty() && !(head && isBusy())) {
            pass(context, message);
        } else {
            hold(message);
        }
    }

    private boolean isBusy() {
        return reading || answering;
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

    private void hold(Object message) {
        held.addLast(message);
        count(HeldBytes.of(message));
        if (all.isTooMuch()) {
            refusing = true;
            dropLast();
        }
    }

    private void count(long more) {
        bytes += more;
        all.add(more);
    }

    /** The request that came last, as far as it has come. */
    private void dropLast() {
        Object part;
        do {
            part = held.removeLast();
            drop(part);
        } while (!(part instanceof HttpRequest));
    }

    private void drop(Object part) {
        count(-HeldBytes.of(part));
        ReferenceCountUtil.release(part);
    }

    private void passHeld(ChannelHandlerContext context) {
        while (!held.isEmpty() && !(held.peek() instanceof HttpRequest && isBusy())) {
            Object message = held.remove();
            count(-HeldBytes.of(message));
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
            written = promise.unvoid().addListener(done -> answerIsTaken(context));
        } else if (message instanceof FileRegion) {
            untaken = true;
            written = promise.unvoid().addListener(done -> isTaken());
        }
        ChannelFuture ignored = context.write(message, written);
    }

    private void isTaken() {
        untaken = false;
        connection.watchTaking();
    }

    /** Vert.x learns that an answer is complete by a task of its own, which it adds while it holds the connection's monitor. */
    private void answerIsTaken(ChannelHandlerContext context) {
        isTaken();
        if (context.channel().isActive()) {
            synchronized (vertx) {
                context.executor().execute(() -> goOn(context));
            }
        }
    }

    private void goOn(ChannelHandlerContext context) {
        if (!context.channel().isActive()) {
            return;
        }
        answering = false;
        if (last) {
            dropHeld();
        }
        if (!held.isEmpty()) {
            passHeld(context);
            connection.goOn();
            return;
        }
        connection.waits();
        if (last || refusing) {
            HangUp.onceRead(context.channel());
        }
    }

    private void dropHeld() {
        while (!held.isEmpty()) {
            drop(held.remove());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        dropHeld();
        context.fireChannelInactive();
    }
}
