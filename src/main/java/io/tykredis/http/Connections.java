package io.tykredis.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.SingleThreadEventLoop;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many may be connected. When there is room for no more, whoever has been without a request for longest makes room for
 * who comes: a client that sends its request is never kept out by others that do not. Vert.x counts a connection from its
 * first request on, and gives heads any time they like.
 */
@Singleton
final class Connections {

    /** Seen by nobody but who counts answers; no standard's, and known from nginx. */
    private static final int CLIENT_LEFT = 499;

    private final Vertx vertx;
    private final HttpServer server;
    private final int most;
    private final LimitSettings limits;
    private final UntakenAnswers answers;
    private final Set<Connection> waiting = new LinkedHashSet<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private int open;

    Connections(Vertx vertx, HttpServer server, UntakenAnswers answers, LimitSettings settings) {
        this.vertx = vertx;
        this.server = server;
        this.most = settings.connections();
        this.limits = settings;
        this.answers = answers;
    }

    void watch(@ObservesAsync HttpServerStart started) {
        watch(server.getPort());
    }

    void watch(@ObservesAsync HttpsServerStart started) {
        watch(server.getSecurePort());
    }

    void register(@Observes Filters filters) {
        filters.register(Connections::request, FilterOrder.CONNECTION);
    }

    private static void request(RoutingContext exchange) {
        Connection connection = Connection.of(exchange.request());
        if (connection == null) {
            exchange.next();
            return;
        }
        connection.begin();
        Ending.of(exchange, connection::end);
        Context context = exchange.vertx().getOrCreateContext();
        Runnable begin = () -> {
            if (connection.isOpen()) {
                exchange.next();
            } else {
                exchange.response().setStatusCode(CLIENT_LEFT).end();
            }
        };
        if (!connection.postpones(() -> context.runOnContext(now -> begin.run()))) {
            begin.run();
        }
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
            if (open >= most && !waiting.isEmpty()) {
                longest = waiting.iterator().next();
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

    /** Requests that wait for their answers, on all connections. */
    AtomicInteger unanswered() {
        return unanswered;
    }

    /** It may have no request now: another thread may have begun the next one meanwhile, or closed it. */
    void waits(Connection connection) {
        synchronized (waiting) {
            if (connection.isIdle()) {
                waiting.add(connection);
            }
        }
    }

    void isBusy(Connection connection) {
        synchronized (waiting) {
            waiting.remove(connection);
        }
    }
}
