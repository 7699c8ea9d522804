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

/** The explanations of TLS handshake failures. */
final class TlsFailures {

    private static final String ALERT = "Received fatal alert: ";

    private TlsFailures() {}

    static CheckFailure explain(IOException e, boolean showsCertificate) {
        return explain(e, showsCertificate, false);
    }

    /** @param heard whether the server sent anything */
    static CheckFailure explain(IOException e, boolean showsCertificate, boolean heard) {
        if (any(e, CertificateExpiredException.class)) {
            return fault("the server's certificate has expired", "Renew the certificate on the server.");
        }
        if (any(e, CertificateNotYetValidException.class)) {
            return fault("the server's certificate is not valid yet", "Check the clocks, or reissue the certificate.");
        }
        if (says(e, "No subject alternative") || says(e, "No name matching") || says(e, "doesn't match")) {
            return wrongName();
        }
        if (any(e, CertPathBuilderException.class) || any(e, CertPathValidatorException.class)) {
            return fault(
                    "the server's certificate is from an untrusted CA",
                    "Set \"caFile\" to the CA that issued it. The default is the trust store of the host.");
        }
        Optional<String> alert = alert(e);
        if (alert.isPresent()) {
            return refused(alert.get(), showsCertificate);
        }
        if (says(e, "Unsupported or unrecognized SSL message") || says(e, "plaintext connection")) {
            return fault("the port does not use TLS", "Remove \"tls\" from the spec, or use the TLS port.");
        }
        if (says(e, "No appropriate protocol")) {
            return fault(
                    "none of the spec's TLS versions is available on this host",
                    "Allow 1.2 or 1.3 in \"minVersion\" and \"maxVersion\".");
        }
        if (any(e, SocketTimeoutException.class) && heard) {
            return fault(
                    "the handshake was not complete before the timeout",
                    "Check that the server is not blocked, and check firewalls.");
        }
        if (any(e, SocketTimeoutException.class)) {
            return fault(
                    "the port accepted the connection but did not answer, like a Redis without TLS",
                    "Remove \"tls\" from the spec, or use the TLS port. Otherwise check firewalls.");
        }
        if (says(e, "reset") || says(e, "Broken pipe")) {
            return hungUp(showsCertificate);
        }
        return fault(
                any(e, EOFException.class) ? "the server closed the connection" : "the handshake failed",
                "Check that the port uses TLS, and check the server's log.");
    }

    static CheckFailure wrongName() {
        return fault(
                "the server's certificate is issued for another name",
                "Use a name from the certificate's subject alternative names, or issue a certificate for this name. The common"
                        + " name is ignored.");
    }

    /** In TLS 1.3 the reason is often lost: the server closes the connection while the client still sends. */
    static CheckFailure hungUp(boolean showsCertificate) {
        return fault(
                "the server closed the connection. It probably "
                        + (showsCertificate ? "refuses the client certificate" : "requires a client certificate"),
                certificateFix(showsCertificate));
    }

    /** Whether the server ended the session, which it may do late in TLS 1.3. */
    static boolean isLateRefusal(Throwable e) {
        return alert(e).isPresent();
    }

    private static CheckFailure refused(String alert, boolean showsCertificate) {
        return switch (alert) {
            case "protocol_version" ->
                fault(
                        "the server supports none of the spec's TLS versions",
                        "Compare \"minVersion\" and \"maxVersion\" with tls-protocols of the server.");
            case "certificate_required",
                    "bad_certificate",
                    "unknown_ca",
                    "certificate_unknown",
                    "certificate_expired" ->
                fault(
                        showsCertificate
                                ? "the server refuses the client certificate"
                                : "the server requires a client certificate, but the spec has none",
                        certificateFix(showsCertificate));
            default ->
                fault(
                        "the server refused (" + alert + ")",
                        showsCertificate
                                ? "Check the server's log."
                                : "Check the server's log. It may require a client certificate: set \"certFile\" and \"keyFile\".");
        };
    }

    private static String certificateFix(boolean showsCertificate) {
        return showsCertificate
                ? "Use a valid certificate from a CA in tls-ca-cert-file of the server."
                : "Set \"certFile\" and \"keyFile\", or set tls-auth-clients no on the server.";
    }

    private static CheckFailure fault(String found, String fix) {
        return CheckFailure.failed(
                TLS_HANDSHAKE, "The TLS handshake failed: " + found + ". No component can connect.", fix);
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
