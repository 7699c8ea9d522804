package io.tykredis.redis.conf;

import io.tykredis.model.Endpoint;
import io.tykredis.model.IpAddress;

/** The spelling of hosts in the files of Redis: IPv6 without brackets. */
final class HostSpelling {

    private HostSpelling() {}

    static String bare(Endpoint endpoint) {
        String host = endpoint.host();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    static boolean isAddress(Endpoint endpoint) {
        return endpoint.host().startsWith("[") || IpAddress.of(endpoint.host()).isPresent();
    }
}
