package io.tykredis.redis.probe;

import static io.tykredis.redis.probe.CheckKind.TLS_HANDSHAKE;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;

/** What went wrong in a TLS handshake, told apart. */
final class TlsFailures {

    private static final String ALERT = "Received fatal alert: ";

    private TlsFailures() {}

    static CheckFailure explain(IOException e, boolean showsCertificate) {
        return explain(e, showsCertificate, false);
    }

    /** @param heard whether the server has said anything at all */
    static CheckFailure explain(IOException e, boolean showsCertificate, boolean heard) {
        if (any(e, CertificateExpiredException.class)) {
            return fault("the server's certificate has expired", "Renew the certificate on the server.");
        }
        if (any(e, CertificateNotYetValidException.class)) {
            return fault(
                    "the server's certificate is not valid yet", "Check the clocks, or issue the certificate anew.");
        }
        if (says(e, "No subject alternative") || says(e, "No name matching") || says(e, "doesn't match")) {
            return wrongName();
        }
        if (any(e, CertPathBuilderException.class) || any(e, CertPathValidatorException.class)) {
            return fault(
                    "the server's certificate is by an authority that is not trusted",
                    "Set \"caFile\" to the authority that issued it; without one, the host's own store decides.");
        }
        Optional<String> alert = alert(e);
        if (alert.isPresent()) {
            return refused(alert.get(), showsCertificate);
        }
        if (says(e, "Unsupported or unrecognized SSL message") || says(e, "plaintext connection")) {
            return fault(
                    "the port answers without TLS", "Take \"tls\" out of the spec, or name the port that has TLS.");
        }
        if (says(e, "No appropriate protocol")) {
            return fault(
                    "none of the spec's TLS versions is available here",
                    "Allow 1.2 or 1.3 in \"minVersion\" and \"maxVersion\".");
        }
        if (any(e, SocketTimeoutException.class) && heard) {
            return fault(
                    "the server answered so slowly that the handshake had no end when the components give up",
                    "See that the server is not stuck, and that nothing in between holds the traffic up.");
        }
        if (any(e, SocketTimeoutException.class)) {
            return fault(
                    "the port accepted the connection and then said nothing, as a Redis without TLS does",
                    "Take \"tls\" out of the spec, or name the port that has TLS; else see that nothing in between swallows"
                            + " the traffic.");
        }
        if (says(e, "reset") || says(e, "Broken pipe")) {
            return hungUp(showsCertificate);
        }
        return fault(
                any(e, EOFException.class) ? "the server hung up" : "the handshake failed",
                "Check that the port is the one with TLS, and the server's log for the reason.");
    }

    static CheckFailure wrongName() {
        return fault(
                "the server's certificate is for another name",
                "Use a name or an address that is among the certificate's subject alternative names, or issue one for this"
                        + " name; the components do not look at the common name.");
    }

    /** In TLS 1.3 the reason often gets lost: the server closes while the client still sends. */
    static CheckFailure hungUp(boolean showsCertificate) {
        return fault(
                "the server hung up, as one does that "
                        + (showsCertificate ? "does not accept the client certificate" : "wants a client certificate"),
                certificateFix(showsCertificate));
    }

    /** The server has ended it, which in TLS 1.3 may come late. */
    static boolean isLateRefusal(Throwable e) {
        return alert(e).isPresent();
    }

    private static CheckFailure refused(String alert, boolean showsCertificate) {
        return switch (alert) {
            case "protocol_version" ->
                fault(
                        "the server speaks none of the TLS versions of the spec",
                        "Compare \"minVersion\" and \"maxVersion\" with the server's tls-protocols.");
            case "certificate_required",
                    "bad_certificate",
                    "unknown_ca",
                    "certificate_unknown",
                    "certificate_expired" ->
                fault(
                        showsCertificate
                                ? "the server does not accept the client certificate"
                                : "the server wants a client certificate, and the spec has none",
                        certificateFix(showsCertificate));
            default ->
                fault(
                        "the server refused (" + alert + ")",
                        showsCertificate
                                ? "See the server's log for the reason."
                                : "See the server's log; it may want a client certificate: \"certFile\" and \"keyFile\".");
        };
    }

    private static String certificateFix(boolean showsCertificate) {
        return showsCertificate
                ? "Use a certificate by an authority in the server's tls-ca-cert-file, not expired."
                : "Set \"certFile\" and \"keyFile\", or tls-auth-clients no on the server.";
    }

    private static CheckFailure fault(String found, String fix) {
        return CheckFailure.failed(
                TLS_HANDSHAKE, "Tried a TLS handshake: " + found + " → no component can connect.", fix);
    }

    private static Optional<String> alert(Throwable e) {
        return causes(e)
                .map(cause -> String.valueOf(cause.getMessage()))
                .filter(message -> message.contains(ALERT))
                .map(message -> message.substring(message.indexOf(ALERT) + ALERT.length()))
                .map(alert -> alert.replaceAll("[^a-z_].*", ""))
                .findFirst();
    }

    private static boolean any(Throwable e, Class<? extends Throwable> type) {
        return causes(e).anyMatch(type::isInstance);
    }

    private static boolean says(Throwable e, String text) {
        return causes(e).anyMatch(cause -> String.valueOf(cause.getMessage()).contains(text));
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }
}
