package io.tykredis.redis.live;

import io.tykredis.spec.Endpoint;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets through what is listed, by port, and by network or name. The name is checked as written, the network as resolved. A
 * listed name that leads to the service's own host or to link-local addresses, where the metadata of clouds are, passes
 * only if that network is listed too.
 */
public final class AllowList implements Reach {

    /** Resolves a host name. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final Predicate<String> hosts;
    private final List<Network> networks;
    private final List<PortRange> ports;
    private final Names names;

    /**
     * @param hosts names, {@code *} for any characters
     * @param networks in CIDR notation
     * @param ports numbers and ranges such as {@code 7000-7005}
     */
    public AllowList(List<String> hosts, List<String> networks, List<String> ports, Names names) {
        this.hosts = hosts.stream()
                .map(AllowList::pattern)
                .map(Pattern::asMatchPredicate)
                .reduce(name -> false, Predicate::or);
        this.networks = networks.stream().map(Network::of).toList();
        this.ports = ports.stream().map(PortRange::of).toList();
        this.names = names;
    }

    @Override
    public InetAddress pin(Endpoint endpoint) throws UnknownHostException, NotAllowed {
        if (ports.stream().noneMatch(range -> range.contains(endpoint.port()))) {
            throw new NotAllowed();
        }
        String host = Reach.host(endpoint);
        boolean named = hosts.test(host.toLowerCase(Locale.ROOT));
        if (!named && networks.isEmpty()) {
            // Not even looked up: a name server may be what somebody is after.
            throw new NotAllowed();
        }
        for (InetAddress address : names.resolve(host)) {
            if (networks.stream().anyMatch(network -> network.contains(address)) || (named && isOrdinary(address))) {
                return address;
            }
        }
        throw new NotAllowed();
    }

    private static boolean isOrdinary(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isMulticastAddress();
    }

    private static Pattern pattern(String glob) {
        return Pattern.compile(Stream.of(glob.toLowerCase(Locale.ROOT).split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }

    private record PortRange(int from, int to) {
        static PortRange of(String text) {
            int dash = text.indexOf('-');
            int from = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
            return new PortRange(from, dash < 0 ? from : Integer.parseInt(text.substring(dash + 1)));
        }

        boolean contains(int port) {
            return from <= port && port <= to;
        }
    }
}
