package io.tykredis.redis.probe;

import static io.tykredis.redis.probe.CheckKind.AUTHENTICATION;
import static io.tykredis.redis.probe.CheckKind.CONNECTION;
import static io.tykredis.redis.probe.CheckKind.READY;
import static io.tykredis.redis.probe.CheckKind.TLS_HANDSHAKE;

import io.tykredis.model.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** The connection to a target in the same steps as a component's; each step is a check. */
public final class Connector {

    private final TargetPolicy reach;
    private final Deadline deadline;
    private final OpenSockets sockets;
    private final @Nullable TlsClient tls;

    public Connector(TargetPolicy reach, Deadline deadline, OpenSockets sockets, @Nullable TlsClient tls) {
        this.reach = reach;
        this.deadline = deadline;
        this.sockets = sockets;
        this.tls = tls;
    }

    /** The only address that the check connects to. */
    InetAddress pin(ProbeTarget target) {
        try {
            return reach.pin(target.endpoint());
        } catch (UnknownHostException e) {
            throw CheckFailure.failed(
                    CheckKind.NAME_RESOLUTION,
                    "The host name" + target.origin()
                            + " does not resolve on this host. Components with the same name server cannot connect.",
                    "Check the name and the name server. Nodes must announce names that their clients can resolve.");
        } catch (TargetPolicy.NotAllowed e) {
            throw CheckFailure.skipped(
                    CheckKind.TARGET_ALLOWED,
                    "The address" + target.origin() + " is not allowed, so it was not contacted.",
                    "Add it to translator.live.allow-hosts or allow-networks and to allow-ports, or use the command"
                            + " line.");
        }
    }

    /**
     * Connects, negotiates TLS and logs in.
     *
     * @throws CheckFailure at the first step that fails
     */
    Session dial(ProbeTarget target, InetAddress address, Credentials login, CheckRecorder checks) {
        DeadlineSocket line = connect(target, address);
        checks.passed(CONNECTION, "Connected" + target.origin() + ".");
        Session session = session(line, target.endpoint());
        try {
            login(session, login, checks);
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private DeadlineSocket connect(ProbeTarget target, InetAddress address) {
        DeadlineSocket socket = sockets.open();
        try {
            socket.connect(new InetSocketAddress(address, target.endpoint().port()), deadline.step());
            return socket;
        } catch (IOException e) {
            throw deadline.isOver() ? Deadline.timeIsUp() : unreachable(target, e);
        }
    }

    private static CheckFailure unreachable(ProbeTarget target, IOException e) {
        if (e instanceof SocketTimeoutException) {
            return unreachable(target, "there is no answer", "Check routes and firewalls.");
        }
        return unreachable(
                target,
                "the connection was refused",
                target.announced() == null
                        ? "Check host and port, and that Redis runs and listens on this address (bind)."
                        : "Check that it runs, and that it announces an address that clients can reach.");
    }

    private static CheckFailure unreachable(ProbeTarget target, String found, String fix) {
        return CheckFailure.failed(
                CONNECTION, "Cannot connect" + target.origin() + ": " + found + ". No component can connect.", fix);
    }

    private Session session(DeadlineSocket line, Endpoint endpoint) {
        try {
            line.begin(deadline.step());
            Socket secured = tls == null ? line : secure(tls, line, endpoint);
            return new Session(line, secured, tls, deadline);
        } catch (IOException e) {
            sockets.close(line);
            throw deadline.isOver()
                    ? Deadline.timeIsUp()
                    : TlsFailures.explain(e, tls != null && tls.showsCertificate(), line.heard());
        }
    }

    private Socket secure(TlsClient client, DeadlineSocket line, Endpoint endpoint) throws IOException {
        SSLSocket secured = client.handshake(line, endpoint);
        if (client.verifies() && TlsClient.namesOnlyByCommonName(secured)) {
            sockets.close(line);
            throw TlsFailures.wrongName();
        }
        return secured;
    }

    private void login(Session session, Credentials login, CheckRecorder checks) {
        boolean proven = false;
        try {
            if (login.password() != null) {
                authenticate(session, login);
                handshaken(checks);
                proven = true;
                checks.passed(AUTHENTICATION, "Logged in as " + login.who() + ".");
            }
            session.call(Command.PING);
        } catch (ServerError e) {
            if (!proven) {
                handshaken(checks);
            }
            throw AuthFailures.explain(e, login);
        }
        if (!proven) {
            handshaken(checks);
            checks.passed(AUTHENTICATION, "The server requires no password.");
        }
        checks.passed(READY, "The server answers PING.");
    }

    /** Records the handshake late: in TLS 1.3 a server rejects a client certificate after the handshake. */
    private void handshaken(CheckRecorder checks) {
        if (tls != null) {
            checks.passed(
                    TLS_HANDSHAKE,
                    tls.verifies()
                            ? "The certificate is valid, trusted and issued for this name."
                            : "The TLS handshake succeeded. The certificate was not verified, as set in the spec.");
        }
    }

    private static void authenticate(Session session, Credentials login) {
        String password = String.valueOf(login.password());
        if (login.username() == null) {
            session.call(Command.AUTH, password);
        } else {
            session.call(Command.AUTH, login.username(), password);
        }
    }
}
