package io.tykredis.redis.probe;

import java.io.IOException;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;

/** Every socket that was opened, so that none outlives the examination, whoever still waits on it. */
public final class OpenSockets implements AutoCloseable {

    private final Set<Socket> open = new HashSet<>();
    private boolean closed;

    /** Unconnected; once everything is closed, of no use to anybody. */
    synchronized DeadlineSocket open() {
        DeadlineSocket socket = new DeadlineSocket();
        open.add(socket);
        if (closed) {
            close();
        }
        return socket;
    }

    @Override
    public synchronized void close() {
        closed = true;
        open.forEach(OpenSockets::end);
        open.clear();
    }

    /** Closes one before the end, so that its node can be connected to again. */
    synchronized void close(Socket socket) {
        open.remove(socket);
        end(socket);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is over either way.
        }
    }
}
