package io.tykredis.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.net.impl.VertxHandler;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests of one connection whose answers have not been taken: Vert.x keeps as many as a client sends. What is
 * read at once may hold thousands of them; when too many wait in the whole service, no more are accepted from a connection
 * with many, which is closed after its answers. A client sends those that it got no answer to again (RFC 9112, 9.3.2).
 */
final class Pipelining extends ChannelDuplexHandler {

    private static final int MANY = 16;

    private final AtomicInteger all;
    private final int most;
    private final Runnable taken;
    private boolean joined;
    private boolean closing;
    private boolean gone;
    private boolean partial;
    private int unanswered;
    private int untaken;
    private @Nullable Runnable next;

    /**
     * @param all counts those of all connections, of which {@code most} may wait
     * @param taken is told of each answer that has been taken
     */
    Pipelining(AtomicInteger all, int most, Runnable taken) {
        this.all = all;
        this.most = most;
        this.taken = taken;
    }

    /** Goes where requests have been decoded and answers not yet encoded, which is not there before a TLS handshake. */
    void joins(ChannelPipeline pipeline) {
        ChannelHandlerContext vertx = pipeline.context(VertxHandler.class);
        if (!joined && vertx != null) {
            pipeline.addBefore(vertx.name(), null, this);
            joined = true;
        }
    }

    /** Within the head of the first request, which a client may have sent with the end of its TLS handshake. */
    void joinsLate(ChannelPipeline pipeline) {
        if (!joined) {
            joins(pipeline);
            accept();
            partial = true;
        }
    }

    private void accept() {
        unanswered++;
        all.incrementAndGet();
    }

    boolean isFull() {
        return closing || unanswered > MANY;
    }

    /**
     * Whether a request has to wait, for answers before it to be taken, with which its own would pile up, or only for the
     * stack: Vert.x begins it within the end of the one before. If so, it is begun by what is given here.
     */
    boolean postpones(Runnable begin) {
        boolean waits = untaken > 0 && !gone;
        if (waits) {
            next = begin;
        } else if (unanswered > 1) {
            begin.run();
        }
        return waits || unanswered > 1;
    }

    void leaves() {
        gone = true;
        all.addAndGet(-unanswered);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest && !closing) {
            closing = unanswered > MANY && all.get() >= most;
            if (!closing) {
                accept();
            }
        }
        if (closing) {
            ReferenceCountUtil.release(message);
        } else {
            partial = !(message instanceof LastHttpContent) || isMalformed(message);
            context.fireChannelRead(message);
        }
    }

    /** Vert.x stumbles over a part of a request behind another one, and never tells the other one of the end. */
    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (partial && unanswered - untaken > 1) {
            context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
        }
        context.fireChannelInactive();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        ChannelPromise written = promise;
        if (message instanceof LastHttpContent && !isInterim(message)) {
            untaken++;
            written = promise.unvoid().addListener(left -> taken(context));
        }
        ChannelFuture ignored = context.write(message, written);
    }

    private void taken(ChannelHandlerContext context) {
        if (gone) {
            return;
        }
        untaken--;
        unanswered--;
        all.decrementAndGet();
        taken.run();
        if (closing && unanswered == 0) {
            Connection.dropOnceRead(context.channel());
        }
        if (untaken == 0 && next != null) {
            Runnable begin = next;
            next = null;
            begin.run();
        }
    }

    /** To Vert.x, such a request has no end, whatever comes. */
    private static boolean isMalformed(Object message) {
        return message instanceof HttpObject part && part.decoderResult().isFailure();
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
