package io.tykredis.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.TimeUnit;

/** Lets go of a client. */
final class HangUp {

    private static final AttributeKey<Boolean> PLANNED = AttributeKey.valueOf(HangUp.class, "planned");
    private static final long TO_READ_IT_MS = 1_000;

    private HangUp() {}

    static void now(HttpServerRequest request) {
        now(channel(request));
    }

    /** Whatever is still to be written, for which Vert.x waits: its handler, which comes last, is not asked. */
    static void now(Channel channel) {
        ChannelHandlerContext first = channel.pipeline().firstContext();
        if (first != null) {
            ChannelFuture ignored = first.close();
        }
    }

    /** As soon as it can have read what it was told: closing a connection takes the answer away. */
    static void onceRead(HttpServerRequest request) {
        onceRead(channel(request));
    }

    /** Once, however many requests want it. */
    static void onceRead(Channel channel) {
        if (channel.attr(PLANNED).setIfAbsent(true) == null) {
            Future<?> ignored = channel.eventLoop().schedule(() -> now(channel), TO_READ_IT_MS, TimeUnit.MILLISECONDS);
        }
    }

    private static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }
}
