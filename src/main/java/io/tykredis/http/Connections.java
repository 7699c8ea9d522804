package io.tykredis.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.SingleThreadEventLoop;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How many may be connected. When there is room for no more, whoever has been without a request for longest makes room for
 * who comes: a client that sends its request is never kept out by others that do not. Vert.x counts a connection from its
 * first request on, and gives heads any time they like.
 */
@Singleton
final class Connections {

    private final Vertx vertx;
    private final HttpServer server;
    private final VertxHttpConfig http;
    private final int most;
    private final LimitSettings limits;
    private final UntakenAnswers answers;
    private final Set<Connection> waiting = new LinkedHashSet<>();
    private final HeldBytes held;
    private int open;

    Connections(
            Vertx vertx,
            HttpServer server,
            UntakenAnswers answers,
            VertxHttpConfig http,
            LimitSettings settings,
            MeterRegistry registry) {
        this.vertx = vertx;
        this.server = server;
        this.http = http;
        this.most = settings.connections();
        this.limits = settings;
        this.answers = answers;
        this.held = new HeldBytes(settings);
        Gauge.builder("active.connections", this, Connections::open)
                .description("Connections that have been accepted and not closed")
                .register(registry);
    }

    private int open() {
        synchronized (waiting) {
            return open;
        }
    }

    void watch(@ObservesAsync HttpServerStart started) {
        watch(server.getPort());
    }

    void watch(@ObservesAsync HttpsServerStart started) {
        watch(server.getSecurePort());
    }

    /** Netty hands each connection that it accepts to the handlers of the channel that listens. */
    private void watch(int port) {
        ((VertxInternal) vertx)
                .getAcceptorEventLoopGroup()
                .forEach(loop -> loop.execute(() -> ((SingleThreadEventLoop) loop)
                        .registeredChannelsIterator()
                        .forEachRemaining(channel -> {
                            if (channel.localAddress() instanceof InetSocketAddress address
                                    && address.getPort() == port) {
                                channel.pipeline().addFirst(new Admitting());
                            }
                        })));
    }

    private final class Admitting extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext listening, Object accepted) {
            admit((Channel) accepted);
            listening.fireChannelRead(accepted);
        }
    }

    private void admit(Channel channel) {
        Connection connection = new Connection(channel, this, answers, limits);
        Connection longest = null;
        synchronized (waiting) {
            if (open >= most) {
                longest = waiting.isEmpty()
                        ? answers.makeRoom()
                        : waiting.iterator().next();
                waiting.remove(longest);
            }
            open++;
            waiting.add(connection);
        }
        channel.closeFuture().addListener(closed -> left(connection));
        channel.pipeline().addFirst(connection);
        if (longest != null) {
            longest.close();
        }
    }

    private void left(Connection connection) {
        synchronized (waiting) {
            open--;
            waiting.remove(connection);
        }
    }

    RequestDecoder decoder() {
        return new RequestDecoder(http.limits(), limits.headerFields());
    }

    HeldBytes held() {
        return held;
    }

    void waits(Connection connection) {
        synchronized (waiting) {
            waiting.add(connection);
        }
    }

    void isBusy(Connection connection) {
        synchronized (waiting) {
            waiting.remove(connection);
        }
    }
}
