package io.tykredis.redis.probe;

import io.tykredis.model.Endpoint;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Decides what may be contacted. */
public interface TargetPolicy {

    /** Everything: where the user's own machine connects. */
    TargetPolicy ANYTHING = endpoint -> InetAddress.getByName(host(endpoint));

    /**
     * Resolves a host once, and answers the address that may be connected to. Whoever connects uses that address and
     * no other, so that a name cannot mean one thing here and another there.
     *
     * @throws NotAllowed if there is none
     */
    InetAddress pin(Endpoint endpoint) throws UnknownHostException, NotAllowed;

    /** The host without the brackets of an IPv6 address. */
    static String host(Endpoint endpoint) {
        String host = endpoint.host();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** The target is not on the list. */
    final class NotAllowed extends Exception {
        private static final long serialVersionUID = 1L;

        public NotAllowed() {
            super("not on the list", null, false, false);
        }
    }
}
