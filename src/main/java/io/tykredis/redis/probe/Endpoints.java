package io.tykredis.redis.probe;

import io.tykredis.model.Endpoint;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parser of addresses that servers announce, which may be arbitrary text. */
final class Endpoints {

    static final Comparator<Endpoint> ORDER =
            Comparator.comparing(Endpoint::host).thenComparing(Endpoint::port);

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%-]{1,253}");
    private static final int MOST_PORT = 65_535;

    private Endpoints() {}

    /** Empty for an invalid address. Without a host, the queried server means itself. */
    static Optional<Endpoint> of(String host, int port, Endpoint asked) {
        if (port < 1 || port > MOST_PORT) {
            return Optional.empty();
        }
        if (host.isEmpty()) {
            return Optional.of(new Endpoint(asked.host(), port));
        }
        return HOST.matcher(host).matches()
                ? Optional.of(new Endpoint(host.indexOf(':') < 0 ? host : "[" + host + "]", port))
                : Optional.empty();
    }

    static Optional<Endpoint> of(String host, String port, Endpoint asked) {
        return of(host, new RespReply(port).number(), asked);
    }
}
