package io.tykredis.redis.live;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** One connection to one server, over a socket that is already connected. */
final class Session implements AutoCloseable {

    private final Connection connection;
    private final Deadline deadline;
    private final boolean secured;
    private final boolean showsCertificate;
    private boolean answered;

    Session(Socket socket, Deadline deadline, boolean secured, boolean showsCertificate) {
        this.connection = new Connection(() -> socket);
        this.deadline = deadline;
        this.secured = secured;
        this.showsCertificate = showsCertificate;
    }

    /**
     * Sends a command and waits for the answer.
     *
     * @throws ServerError when the server answers with an error
     * @throws Fault when it does not answer at all, or what answers is not Redis
     */
    Reply call(Protocol.Command command, String... arguments) {
        try {
            connection.connect();
            connection.setSoTimeout(deadline.step());
            connection.sendCommand(command, arguments);
            Reply reply = new Reply(connection.getOne());
            answered = true;
            return reply;
        } catch (JedisDataException e) {
            answered = true;
            throw new ServerError(String.valueOf(e.getMessage()));
        } catch (JedisException e) {
            throw deadline.isOver() ? Deadline.timeIsUp() : explain(e, command);
        } catch (NegativeArraySizeException | ClassCastException | OutOfMemoryError | StackOverflowError e) {
            throw unbelievable(command);
        }
    }

    /** A length that no memory holds, or a nesting that no stack does. */
    private static Fault unbelievable(Protocol.Command command) {
        return Fault.failed(
                CheckKind.REDIS_PROTOCOL,
                "Sent " + command + ": the answer announces more than any Redis would send → no component can use it.",
                "Check that a Redis listens on this port.");
    }

    private Fault explain(JedisException e, Protocol.Command command) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return Fault.failed(
                        CheckKind.REDIS_PROTOCOL,
                        "Sent " + command
                                + ": the port accepted the connection and then said nothing → the components wait"
                                + " for their timeout, again and again.",
                        "Check that a Redis listens there, that it is not stuck, and that nothing in between swallows the"
                                + " traffic.");
            }
            if (cause instanceof SSLException refusal && TlsFaults.isLateRefusal(refusal)) {
                return TlsFaults.explain(refusal, showsCertificate);
            }
        }
        boolean stranger = String.valueOf(e.getMessage()).contains("Unknown reply");
        if (secured && !answered && !stranger) {
            return TlsFaults.hungUp(showsCertificate);
        }
        return Fault.failed(
                CheckKind.REDIS_PROTOCOL,
                "Sent " + command + ": "
                        + (stranger
                                ? "what answers does not speak the protocol of Redis"
                                : "the server hung up without an answer")
                        + " → no component can use it.",
                secured
                        ? "Check that a Redis listens on this port."
                        : "Check that a Redis listens on this port; if it is one with TLS, add \"tls\" to the spec.");
    }

    @Override
    public void close() {
        try {
            connection.forceDisconnect();
        } catch (IOException | JedisException e) {
            // It is over either way.
        }
    }
}
