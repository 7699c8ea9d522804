package io.tykredis.model;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The TLS settings for data nodes and Sentinels; their presence turns TLS on.
 *
 * @param caFile PEM file of the authorities to trust, as the component sees it; absent: the host's trust store
 * @param certFile PEM file of the client certificate, useful only together with {@code keyFile}
 * @param keyFile PEM file of the client certificate's key
 * @param minVersion the components take 1.2 when absent
 * @param maxVersion the components take 1.3 when absent
 * @param insecureSkipVerify whether the server's certificate goes unchecked
 * @param secretName the Kubernetes Secret that holds these files, each under its own file name as the key
 */
public record Tls(
        @Nullable String caFile,
        @Nullable String certFile,
        @Nullable String keyFile,
        @Nullable TlsVersion minVersion,
        @Nullable TlsVersion maxVersion,
        @Nullable Boolean insecureSkipVerify,
        @Nullable String secretName) {

    /** The store's TLS settings, if it uses TLS. */
    public static Optional<Tls> of(Store store) {
        return Optional.ofNullable(store.tls());
    }

    /** The versions that the components may use, in ascending order. */
    public List<TlsVersion> versions() {
        TlsVersion least = Objects.requireNonNullElse(minVersion, TlsVersion.V1_2);
        TlsVersion most = Objects.requireNonNullElse(maxVersion, TlsVersion.V1_3);
        return Arrays.stream(TlsVersion.values())
                .filter(version -> version.compareTo(least) >= 0 && version.compareTo(most) <= 0)
                .toList();
    }

    public boolean skipsVerification() {
        return Boolean.TRUE.equals(insecureSkipVerify);
    }
}
