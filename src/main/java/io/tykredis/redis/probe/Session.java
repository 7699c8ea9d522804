package io.tykredis.redis.probe;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.RedisInputStream;
import redis.clients.jedis.util.RedisOutputStream;

/** One connection to one server, over a socket that is already connected; Jedis speaks the protocol. */
final class Session implements AutoCloseable {

    private final DeadlineSocket line;
    private final Socket socket;
    private final @Nullable TlsClient tls;
    private final Deadline deadline;
    private final RespGuard guard;
    private final RedisInputStream in;
    private final RedisOutputStream out;
    private boolean answered;

    /** @param secured what speaks TLS over the line, or the line itself */
    Session(DeadlineSocket line, Socket secured, @Nullable TlsClient tls, Deadline deadline) throws IOException {
        this.line = line;
        this.socket = secured;
        this.tls = tls;
        this.deadline = deadline;
        this.guard = new RespGuard(secured.getInputStream());
        this.in = new RedisInputStream(guard);
        this.out = new RedisOutputStream(secured.getOutputStream());
    }

    /**
     * Sends a command and waits for the answer.
     *
     * @throws ServerError when the server answers with an error
     * @throws CheckFailure when it does not answer at all, or what answers is not Redis
     */
    RespReply call(Protocol.Command command, String... arguments) {
        line.begin(deadline.step());
        guard.begin();
        try {
            Protocol.sendCommand(out, new CommandArguments(command).addObjects((Object[]) arguments));
            out.flush();
            RespReply reply = new RespReply(Protocol.read(in));
            answered = true;
            return reply;
        } catch (JedisDataException e) {
            answered = true;
            throw new ServerError(String.valueOf(e.getMessage()));
        } catch (IOException | JedisException e) {
            throw deadline.isOver() ? Deadline.timeIsUp() : explain(e, command);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            // Jedis takes a redirection apart, and a number, as if no other could come.
            throw stranger(command, "does not speak the protocol of Redis");
        }
    }

    /** The same; empty when the server answers with an error. */
    Optional<RespReply> asked(Protocol.Command command, String... arguments) {
        try {
            return Optional.of(call(command, arguments));
        } catch (ServerError e) {
            return Optional.empty();
        }
    }

    private CheckFailure explain(Exception e, Protocol.Command command) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return silence(command);
            }
            if (cause instanceof RespGuard.Unbelievable) {
                return stranger(command, String.valueOf(cause.getMessage()));
            }
            if (cause instanceof SSLException refusal && TlsFailures.isLateRefusal(refusal)) {
                return TlsFailures.explain(refusal, showsCertificate());
            }
        }
        if (String.valueOf(e.getMessage()).startsWith("Unexpected character")) {
            return stranger(command, "does not speak the protocol of Redis");
        }
        if (tls != null && !answered) {
            return TlsFailures.hungUp(showsCertificate());
        }
        return protocol(command, "the server hung up without an answer → no component can use it.", checkPort());
    }

    private CheckFailure silence(Protocol.Command command) {
        return protocol(
                command,
                (line.heard()
                                ? "the answer came so slowly that it had no end when the components give up"
                                : "the port accepted the connection and then said nothing")
                        + " → the components wait for their timeout, again and again.",
                "Check that a Redis listens there, that it is not stuck, and that nothing in between swallows the traffic.");
    }

    /** @param what as the end of a sentence about the server */
    private CheckFailure stranger(Protocol.Command command, String what) {
        return protocol(command, "what answers " + what + " → no component can use it.", checkPort());
    }

    private String checkPort() {
        return tls != null
                ? "Check that a Redis listens on this port."
                : "Check that a Redis listens on this port; if it is one with TLS, add \"tls\" to the spec.";
    }

    private static CheckFailure protocol(Protocol.Command command, String found, String fix) {
        return CheckFailure.failed(CheckKind.REDIS_PROTOCOL, "Sent " + command + ": " + found, fix);
    }

    private boolean showsCertificate() {
        return tls != null && tls.showsCertificate();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is over either way.
        }
    }
}
