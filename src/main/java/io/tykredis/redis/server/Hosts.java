package io.tykredis.redis.server;

import io.tykredis.spec.Endpoint;
import java.util.regex.Pattern;

/** Hosts as the files of Redis spell them: an IPv6 address has no brackets. */
final class Hosts {

    private static final Pattern IPV4 = Pattern.compile("[0-9.]+");

    private Hosts() {}

    static String bare(Endpoint endpoint) {
        String host = endpoint.host();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    static boolean isAddress(Endpoint endpoint) {
        return endpoint.host().startsWith("[") || IPV4.matcher(endpoint.host()).matches();
    }
}
