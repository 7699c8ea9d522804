package io.tykredis.model;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The TLS settings for data nodes and Sentinels; their presence turns TLS on.
 *
 * @param caFile PEM file of the trusted authorities, as a path on the component's host; absent: the host's trust store
 * @param certFile PEM file of the client certificate; requires {@code keyFile}
 * @param keyFile PEM file of the client certificate's key
 * @param minVersion if absent, the components use 1.2
 * @param maxVersion if absent, the components use 1.3
 * @param insecureSkipVerify whether to accept any server certificate
 * @param secretName the Kubernetes Secret with these files; the keys are their file names
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

    public TlsVersion effectiveMinVersion() {
        return Objects.requireNonNullElse(minVersion, TlsVersion.V1_2);
    }

    public TlsVersion effectiveMaxVersion() {
        return Objects.requireNonNullElse(maxVersion, TlsVersion.V1_3);
    }

    /** The TLS versions that the components may use, in ascending order. */
    public List<TlsVersion> versions() {
        return Arrays.stream(TlsVersion.values())
                .filter(version ->
                        version.compareTo(effectiveMinVersion()) >= 0 && version.compareTo(effectiveMaxVersion()) <= 0)
                .toList();
    }

    public boolean skipsVerification() {
        return Boolean.TRUE.equals(insecureSkipVerify);
    }
}
