package io.tykredis.model;

import org.jspecify.annotations.Nullable;

/**
 * The address of a Redis or a Sentinel.
 *
 * @param scheme the part before {@code ://}, which no component understands; kept for lint to report
 * @param host a host name, an IPv4 address, or an IPv6 address in brackets
 * @param port 1 to 65535; 0 only where a placeholder stands for host and port
 */
public record Endpoint(@Nullable String scheme, String host, int port) {

    public Endpoint(String host, int port) {
        this(null, host, port);
    }

    /** Whether the host's name ends with the given domain, as those of a cloud's managed Redis do. */
    public boolean isBelow(String domain) {
        int dot = host.length() - domain.length() - 1;
        return dot >= 0 && host.charAt(dot) == '.' && host.regionMatches(true, dot + 1, domain, 0, domain.length());
    }

    /** As every component spells it: {@code host:port}. */
    @Override
    public String toString() {
        return (scheme == null ? "" : scheme + "://") + host + (port == 0 ? "" : ":" + port);
    }
}
