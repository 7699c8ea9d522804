package io.tykredis.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.SocketFactory;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol;

/** The tests' own client, for setup and for reading a server's state. */
public final class TestClient implements AutoCloseable {

    private final Connection connection;

    private TestClient(Connection connection) {
        this.connection = connection;
    }

    public static TestClient to(int port) {
        return to(port, SocketFactory.getDefault());
    }

    /** @param sockets plain or TLS sockets */
    public static TestClient to(int port, SocketFactory sockets) {
        return new TestClient(new Connection(() -> {
            try {
                return sockets.createSocket("127.0.0.1", port);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** The reply as text or lists; an error reply is thrown. */
    public Object call(String command, String... arguments) {
        connection.sendCommand(Protocol.Command.valueOf(command), arguments);
        return plain(connection.getOne());
    }

    private static Object plain(Object reply) {
        if (reply instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return reply instanceof List<?> list
                ? list.stream().map(TestClient::plain).toList()
                : reply;
    }

    @Override
    public void close() {
        connection.close();
    }
}
