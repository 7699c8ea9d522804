package io.tykredis.redis.server;

import io.tykredis.spec.Tls;
import io.tykredis.spec.TlsVersion;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** The versions of TLS that the components may speak, in OpenSSL's spelling. */
final class TlsProtocols {

    private TlsProtocols() {}

    static String of(Tls tls) {
        TlsVersion least = Objects.requireNonNullElse(tls.minVersion(), TlsVersion.V1_2);
        TlsVersion most = Objects.requireNonNullElse(tls.maxVersion(), TlsVersion.V1_3);
        return Arrays.stream(TlsVersion.values())
                .filter(version -> version.compareTo(least) >= 0 && version.compareTo(most) <= 0)
                .map(version -> version == TlsVersion.V1_0 ? "TLSv1" : "TLSv" + version)
                .collect(Collectors.joining(" "));
    }
}
