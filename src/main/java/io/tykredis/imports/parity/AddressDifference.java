package io.tykredis.imports.parity;

import static io.tykredis.imports.parity.ParityDifference.effect;
import static io.tykredis.imports.parity.ParityDifference.first;
import static io.tykredis.imports.parity.ParityDifference.key;
import static io.tykredis.imports.parity.ParityDifference.second;
import static io.tykredis.imports.parity.ParityDifference.setting;

import io.tykredis.catalog.Concept;
import io.tykredis.imports.ImportedComponent;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.model.Endpoint;
import io.tykredis.model.Store;
import io.tykredis.model.Topology;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The comparison of the addresses of two components, with the text about their difference. */
final class AddressDifference {

    private static final int SHOWN = 3;

    private AddressDifference() {}

    /** Addresses are compared as sets: their order does not matter. URLs have their own rule. */
    static boolean exists(Plane.Pair pair) {
        return !seeds(pair.ours()).equals(seeds(pair.theirs()))
                && !pair.haveSameAddresses()
                && !pair.misspells(Concept.ADDRS, Concept.HOST, Concept.PORT)
                && !pair.leavesOpen(Concept.ADDRS)
                && !hasUrl(pair.ours())
                && !hasUrl(pair.theirs());
    }

    /** The place of the addresses in a spec, relative to the store. */
    static String field(Plane.Pair pair) {
        Topology topology = pair.theirs().topology();
        return "topology/"
                + (topology instanceof Topology.Sentinel
                        ? "sentinels"
                        : topology instanceof Topology.Cluster ? "nodes" : "endpoint");
    }

    static String message(Plane.Pair pair) {
        return "The " + second(pair) + " connects to " + shown(pair.theirs()) + ", the " + first(pair) + " to "
                + shown(pair.ours()) + ". " + effect(pair);
    }

    static String fix(Plane.Pair pair) {
        return "Set " + instead(pair, pair.second(), pair.ours(), pair.theirs()) + ", or "
                + instead(pair, pair.first(), pair.theirs(), pair.ours()) + ".";
    }

    /** What the component sets for the other's addresses: its host and port, if it has them and they can hold them. */
    private static String instead(Plane.Pair pair, ImportedComponent member, Store wanted, Store own) {
        List<Endpoint> addresses = wanted.topology().endpoints();
        Optional<Concept> source = Optional.ofNullable(
                        pair.spelling(member).block().addressing().source())
                .map(FoundKey::concept);
        if (source.filter(concept -> concept != Concept.ADDRS).isEmpty() || addresses.size() > 1) {
            return key(pair, member, Concept.ADDRS) + " to " + shown(wanted);
        }
        Endpoint other = addresses.get(0);
        Endpoint now = own.topology().endpoints().get(0);
        String host = setting(pair, member, Concept.HOST) + " to " + other.host();
        String port = setting(pair, member, Concept.PORT) + " to " + other.port();
        if (now.port() == other.port()) {
            return host;
        }
        return now.host().equalsIgnoreCase(other.host()) ? port : host + " and " + port;
    }

    /** The first addresses of the store. */
    private static String shown(Store store) {
        List<Endpoint> endpoints = store.topology().endpoints();
        return endpoints.stream().limit(SHOWN).map(Endpoint::toString).collect(Collectors.joining(", "))
                + (endpoints.size() > SHOWN ? ", …" : "");
    }

    private static boolean hasUrl(Store store) {
        return store.topology().endpoints().stream().anyMatch(endpoint -> endpoint.scheme() != null);
    }

    private static Set<String> seeds(Store store) {
        return store.topology().endpoints().stream()
                .map(endpoint -> endpoint.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
