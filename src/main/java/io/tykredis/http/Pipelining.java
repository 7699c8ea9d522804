package io.tykredis.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.net.impl.VertxHandler;

/** Counts the requests of one connection that wait for their answers: Vert.x keeps as many as a client sends. */
final class Pipelining extends ChannelDuplexHandler {

    private static final int MOST = 16;

    private boolean joined;
    private int unanswered;

    /** Goes where requests have been decoded and answers not yet encoded, which is not there before a TLS handshake. */
    void joins(ChannelPipeline pipeline) {
        ChannelHandlerContext vertx = pipeline.context(VertxHandler.class);
        if (!joined && vertx != null) {
            pipeline.addBefore(vertx.name(), null, this);
            joined = true;
        }
    }

    boolean isFull() {
        return unanswered > MOST;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            unanswered++;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isInterim(message)) {
            unanswered--;
        }
        ChannelFuture ignored = context.write(message, promise);
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
