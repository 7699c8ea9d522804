package io.tykredis.redis.probe;

import java.io.IOException;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;

/** All open sockets, so that none outlives the examination, even if a thread still waits on it. */
public final class OpenSockets implements AutoCloseable {

    private final Set<Socket> open = new HashSet<>();
    private boolean closed;

    /** An unconnected socket; closed at once if the examination is over. */
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

    /** Closes one socket early, so that the probe can connect to its node again. */
    synchronized void close(Socket socket) {
        open.remove(socket);
        end(socket);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // The connection is over in any case.
        }
    }
}
