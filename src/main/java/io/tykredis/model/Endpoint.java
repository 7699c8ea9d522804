package io.tykredis.model;

import org.jspecify.annotations.Nullable;

/**
 * The address of a Redis or a Sentinel.
 *
 * @param scheme the part before {@code ://}, which no component understands; kept for lint to report
 * @param host a host name, an IPv4 address, or an IPv6 address in brackets
 * @param port 1 to 65535; 0 only if a placeholder replaces host and port
 */
public record Endpoint(@Nullable String scheme, String host, int port) {

    public Endpoint(String host, int port) {
        this(null, host, port);
    }

    /** Whether the host name ends with the domain, as names of managed Redis services do. */
    public boolean isBelow(String domain) {
        int dot = host.length() - domain.length() - 1;
        return dot >= 0 && host.charAt(dot) == '.' && host.regionMatches(true, dot + 1, domain, 0, domain.length());
    }

    /** The spelling that every component reads: {@code host:port}. */
    @Override
    public String toString() {
        return (scheme == null ? "" : scheme + "://") + host + (port == 0 ? "" : ":" + port);
    }
}
