package io.tykredis.redis.conf;

import io.tykredis.model.Endpoint;
import io.tykredis.model.IpAddress;
import io.tykredis.model.Store;
import io.tykredis.model.Topology;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The check whether servers listen on the addresses that the components connect to. */
final class BindMismatch {

    private final ServerOptions options;
    private final List<Optional<InetAddress>> bound;

    BindMismatch(ServerOptions options) {
        this.options = options;
        this.bound = options.bind().stream().map(BindMismatch::address).toList();
    }

    List<Endpoint> of(Store store) {
        Stream<Endpoint> behind = store.topology() instanceof Topology.Sentinel
                ? Stream.concat(Stream.ofNullable(options.master()), options.replicas().stream())
                : Stream.empty();
        return options.bind().isEmpty()
                ? List.of()
                : Stream.concat(store.topology().endpoints().stream(), behind)
                        .filter(this::isUnheard)
                        .distinct()
                        .toList();
    }

    /** A host name could resolve to any address, but hardly to the server's own loopback. */
    private boolean isUnheard(Endpoint endpoint) {
        String host = HostSpelling.bare(endpoint);
        Optional<InetAddress> address = IpAddress.of(host);
        return address.isPresent()
                ? bound.stream().flatMap(Optional::stream).noneMatch(each -> listensOn(each, address.get()))
                : !host.equals("localhost")
                        && bound.stream().allMatch(each -> each.filter(InetAddress::isLoopbackAddress)
                                .isPresent());
    }

    private static boolean listensOn(InetAddress bound, InetAddress address) {
        return bound.equals(address) || (bound.isAnyLocalAddress() && bound.getClass() == address.getClass());
    }

    /** Empty for an address with a zone, which no component endpoint can have. */
    private static Optional<InetAddress> address(String bind) {
        String bare = bind.startsWith("-") ? bind.substring(1) : bind;
        return IpAddress.of(bare.equals("*") ? "0.0.0.0" : bare.equals("::*") ? "::" : bare);
    }
}
