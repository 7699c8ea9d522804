package io.tykredis.redis.probe;

import io.tykredis.model.Endpoint;
import io.tykredis.model.Tls;
import io.tykredis.model.TlsVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The TLS client with the settings of a spec, set up as the components do. */
public final class TlsClient {

    private static final String FIX =
            "Put the file in translator.live.tls-directory and use this path in the spec. The command line reads any"
                    + " path.";
    private static final char[] NO_PASSWORD = {};

    private final Tls tls;
    private final SSLContext context;

    private TlsClient(Tls tls, SSLContext context) {
        this.tls = tls;
        this.context = context;
    }

    /**
     * The client for the TLS settings of a spec.
     *
     * @throws CheckFailure if the spec's files cannot be used
     */
    public static TlsClient of(Tls tls, LocalFiles files) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(tls, files), trust(tls, files), null);
            return new TlsClient(tls, context);
        } catch (IOException | GeneralSecurityException e) {
            throw CheckFailure.failed(
                    CheckKind.TLS_FILES,
                    "caFile, certFile or keyFile contains no usable certificate or unencrypted key in PEM format. The"
                            + " components refuse it and cannot connect.",
                    "Use PEM files: -----BEGIN CERTIFICATE-----, -----BEGIN PRIVATE KEY-----.");
        }
    }

    /** Performs the handshake over a connected socket, and compares the certificate with the name in the spec. */
    SSLSocket handshake(Socket socket, Endpoint endpoint) throws IOException {
        String host = TargetPolicy.host(endpoint);
        SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(socket, host, endpoint.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setProtocols(
                tls.versions().stream().map(TlsVersion::protocol).toArray(String[]::new));
        if (!tls.skipsVerification()) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    boolean verifies() {
        return !tls.skipsVerification();
    }

    boolean showsCertificate() {
        return tls.certFile() != null && tls.keyFile() != null;
    }

    /** Java accepts the common name. The components are written in Go, which ignores it. */
    static boolean namesOnlyByCommonName(SSLSocket secured) throws IOException {
        try {
            return ((X509Certificate) secured.getSession().getPeerCertificates()[0]).getSubjectAlternativeNames()
                    == null;
        } catch (CertificateException e) {
            throw new IOException(e);
        }
    }

    private static KeyManager @Nullable [] keys(Tls tls, LocalFiles files)
            throws IOException, GeneralSecurityException {
        if (tls.certFile() == null || tls.keyFile() == null) {
            return null;
        }
        Certificate[] chain =
                certificates(read(files, tls.certFile(), "certFile")).toArray(Certificate[]::new);
        PrivateKey key = PemKey.read(read(files, tls.keyFile(), "keyFile"));
        if (!PemKey.fits(key, chain[0].getPublicKey())) {
            throw CheckFailure.failed(
                    CheckKind.TLS_FILES,
                    "The key in keyFile does not match the first certificate in certFile. The components refuse the pair and"
                            + " cannot connect.",
                    "Use the key of the certificate, and put the client's own certificate first in certFile.");
        }
        KeyStore store = store();
        store.setKeyEntry("client", key, NO_PASSWORD, chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory.getKeyManagers();
    }

    private static TrustManager @Nullable [] trust(Tls tls, LocalFiles files)
            throws IOException, GeneralSecurityException {
        if (tls.skipsVerification()) {
            return new TrustManager[] {new TrustAllCertificates()};
        }
        if (tls.caFile() == null) {
            return null;
        }
        KeyStore store = store();
        for (Certificate each : certificates(read(files, tls.caFile(), "caFile"))) {
            store.setCertificateEntry("ca-" + store.size(), each);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static Collection<? extends Certificate> certificates(byte[] pem) throws CertificateException {
        Collection<? extends Certificate> found =
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem));
        if (found.isEmpty()) {
            throw new CertificateException("none");
        }
        return found;
    }

    private static KeyStore store() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static byte[] read(LocalFiles files, String path, String field) {
        return files.read(path)
                .orElseThrow(() -> CheckFailure.failed(
                        CheckKind.TLS_FILES,
                        field + " is a path on the components' hosts and cannot be read here, so TLS was not checked.",
                        FIX));
    }
}
