package io.tykredis.redis.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One connection to one server, over a socket that is already connected. */
final class Session implements AutoCloseable {

    private final DeadlineSocket line;
    private final Socket socket;
    private final @Nullable TlsClient tls;
    private final Deadline deadline;
    private final RespReader replies;
    private final OutputStream out;
    private boolean answered;

    /** @param secured the TLS socket over the line, or the line itself */
    Session(DeadlineSocket line, Socket secured, @Nullable TlsClient tls, Deadline deadline) throws IOException {
        this.line = line;
        this.socket = secured;
        this.tls = tls;
        this.deadline = deadline;
        this.replies = new RespReader(secured.getInputStream());
        this.out = secured.getOutputStream();
    }

    /**
     * Sends a command and waits for the reply.
     *
     * @throws ServerError if the reply is an error
     * @throws CheckFailure if there is no reply, or the reply is not from a Redis
     */
    RespReply call(Command command, String... arguments) {
        line.begin(deadline.step());
        try {
            out.write(encoded(command, arguments));
            out.flush();
            RespReply reply = replies.read();
            answered = true;
            return reply;
        } catch (ServerError e) {
            answered = true;
            throw e;
        } catch (IOException e) {
            throw deadline.isOver() ? Deadline.timeIsUp() : explain(e, command);
        }
    }

    private static byte[] encoded(Command command, String... arguments) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.writeBytes(("*" + (1 + arguments.length) + "\r\n").getBytes(UTF_8));
        Stream.concat(Stream.of(command.name()), Stream.of(arguments))
                .map(part -> part.getBytes(UTF_8))
                .forEach(part -> {
                    encoded.writeBytes(("$" + part.length + "\r\n").getBytes(UTF_8));
                    encoded.writeBytes(part);
                    encoded.writeBytes(new byte[] {'\r', '\n'});
                });
        return encoded.toByteArray();
    }

    /** The reply; empty if it is an error. */
    Optional<RespReply> asked(Command command, String... arguments) {
        try {
            return Optional.of(call(command, arguments));
        } catch (ServerError e) {
            return Optional.empty();
        }
    }

    private CheckFailure explain(IOException e, Command command) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return silence(command);
            }
            if (cause instanceof RespReader.NotRedis) {
                return stranger(command, String.valueOf(cause.getMessage()));
            }
            if (cause instanceof SSLException refusal && TlsFailures.isLateRefusal(refusal)) {
                return TlsFailures.explain(refusal, showsCertificate());
            }
        }
        if (tls != null && !answered) {
            return TlsFailures.hungUp(showsCertificate());
        }
        return protocol(
                command, "the server closed the connection without an answer. No component can use it.", checkPort());
    }

    private CheckFailure silence(Command command) {
        return protocol(
                command,
                (line.heard()
                                ? "the answer was not complete before the timeout"
                                : "the port accepted the connection but did not answer")
                        + ". Every request of the components waits for its timeout.",
                "Check that a Redis listens there and is not blocked, and check firewalls.");
    }

    /** @param what as the end of a sentence about the server */
    private CheckFailure stranger(Command command, String what) {
        return protocol(command, "the server " + what + ". No component can use it.", checkPort());
    }

    private String checkPort() {
        return tls != null
                ? "Check that a Redis listens on this port."
                : "Check that a Redis listens on this port. If it uses TLS, add \"tls\" to the spec.";
    }

    private static CheckFailure protocol(Command command, String found, String fix) {
        return CheckFailure.failed(CheckKind.REDIS_PROTOCOL, command + " failed: " + found, fix);
    }

    private boolean showsCertificate() {
        return tls != null && tls.showsCertificate();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // The connection is over in any case.
        }
    }
}
