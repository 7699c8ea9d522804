package io.tykredis.spec;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * TLS to data nodes and Sentinels alike; its presence turns TLS on.
 *
 * @param caFile PEM file of the authorities to trust, as the component sees it; absent: the host's trust store
 * @param certFile PEM file of the client certificate, useful only together with {@code keyFile}
 * @param keyFile PEM file of the client certificate's key
 * @param minVersion the components take 1.2 when absent
 * @param maxVersion the components take 1.3 when absent
 * @param insecureSkipVerify whether the server's certificate goes unchecked
 */
public record Tls(
        @Nullable String caFile,
        @Nullable String certFile,
        @Nullable String keyFile,
        @Nullable TlsVersion minVersion,
        @Nullable TlsVersion maxVersion,
        @Nullable Boolean insecureSkipVerify) {

    /** The store's TLS settings, if it uses TLS. */
    public static Optional<Tls> of(Store store) {
        return Optional.ofNullable(store.tls());
    }

    public boolean skipsVerification() {
        return Boolean.TRUE.equals(insecureSkipVerify);
    }
}
