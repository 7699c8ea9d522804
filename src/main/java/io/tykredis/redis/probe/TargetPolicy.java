package io.tykredis.redis.probe;

import io.tykredis.model.Endpoint;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** The policy that decides which targets may be contacted. */
public interface TargetPolicy {

    /** Allows every target, for the command line. */
    TargetPolicy ANYTHING = endpoint -> InetAddress.getByName(host(endpoint));

    /**
     * Resolves a host once and returns the address to connect to. Callers must use that address only: a second lookup
     * could return another one.
     *
     * @throws NotAllowed if no address is allowed
     */
    InetAddress pin(Endpoint endpoint) throws UnknownHostException, NotAllowed;

    /** The host, for IPv6 without the brackets. */
    static String host(Endpoint endpoint) {
        String host = endpoint.host();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** The failure of a target that is not on the list. */
    final class NotAllowed extends Exception {
        private static final long serialVersionUID = 1L;

        public NotAllowed() {
            super("not on the list", null, false, false);
        }
    }
}
