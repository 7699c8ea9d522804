package io.tykredis.redis.probe;

import io.tykredis.model.Endpoint;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The policy that allows listed ports on listed networks or hosts. A name is checked as written, a network after
 * resolution. A listed name that resolves to the service's own host or to a link-local address, where clouds serve
 * their metadata, is allowed only if that network is listed too.
 */
public final class AllowList implements TargetPolicy {

    /** Resolves a host name. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private static final Pattern GLOB = Pattern.compile("[A-Za-z0-9._*-]+");

    private final Predicate<String> hosts;
    private final List<Network> networks;
    private final List<PortRange> ports;
    private final Names names;

    /**
     * @param hosts names, in which {@code *} matches any characters
     * @param networks in CIDR notation
     * @param ports numbers and ranges such as {@code 7000-7005}
     * @throws Unreadable for an invalid entry
     */
    public AllowList(List<String> hosts, List<String> networks, List<String> ports, Names names) {
        this.hosts = hosts.stream()
                .map(entry -> read(
                        "allow-hosts",
                        entry,
                        AllowList::pattern,
                        "host names without ports, * for any characters, for example *.redis.example.com"))
                .map(Pattern::asMatchPredicate)
                .reduce(name -> false, Predicate::or);
        this.networks = networks.stream()
                .map(entry -> read(
                        "allow-networks",
                        entry,
                        Network::of,
                        "networks in CIDR notation, for example 10.0.0.0/8,::1/128"))
                .toList();
        this.ports = ports.stream()
                .map(entry -> read("allow-ports", entry, PortRange::of, "ports and ranges, for example 6379,7000-7005"))
                .toList();
        this.names = names;
    }

    @Override
    public InetAddress pin(Endpoint endpoint) throws UnknownHostException, NotAllowed {
        if (ports.stream().noneMatch(range -> range.contains(endpoint.port()))) {
            throw new NotAllowed();
        }
        String host = TargetPolicy.host(endpoint);
        boolean named = hosts.test(host.toLowerCase(Locale.ROOT));
        if (!named && networks.isEmpty()) {
            // The name is not even looked up: the query could leak data to an attacker's name server.
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

    private static <T> T read(String list, String entry, Function<String, T> reader, String instead) {
        try {
            return reader.apply(entry.strip());
        } catch (IllegalArgumentException e) {
            throw new Unreadable(list, entry, instead);
        }
    }

    private static Pattern pattern(String glob) {
        if (!GLOB.matcher(glob).matches()) {
            throw new IllegalArgumentException("not a name");
        }
        return Pattern.compile(Stream.of(glob.toLowerCase(Locale.ROOT).split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }

    /** The failure of an invalid entry in one of the lists. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String list;
        private final String entry;
        private final String instead;

        Unreadable(String list, String entry, String instead) {
            super("not an entry of " + list, null, false, false);
            this.list = list;
            this.entry = entry;
            this.instead = instead;
        }

        /** The list's name as in its setting. */
        public String list() {
            return list;
        }

        public String entry() {
            return entry;
        }

        public String instead() {
            return instead;
        }
    }

    private record PortRange(int from, int to) {
        private static final int MOST_PORT = 65_535;

        static PortRange of(String text) {
            int dash = text.indexOf('-');
            int from = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
            int to = dash < 0 ? from : Integer.parseInt(text.substring(dash + 1));
            if (from < 1 || to < from || to > MOST_PORT) {
                throw new IllegalArgumentException("not a range of ports");
            }
            return new PortRange(from, to);
        }

        boolean contains(int port) {
            return from <= port && port <= to;
        }
    }
}
