package io.tykredis.redis.server;

import io.tykredis.spec.Endpoint;
import io.tykredis.spec.IpAddress;

/** Hosts as the files of Redis spell them: an IPv6 address has no brackets. */
final class Hosts {

    private Hosts() {}

    static String bare(Endpoint endpoint) {
        String host = endpoint.host();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    static boolean isAddress(Endpoint endpoint) {
        return endpoint.host().startsWith("[") || IpAddress.of(endpoint.host()).isPresent();
    }
}
