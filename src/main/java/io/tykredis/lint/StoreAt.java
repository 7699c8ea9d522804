package io.tykredis.lint;

import io.tykredis.input.Pointer;
import io.tykredis.model.Endpoint;
import io.tykredis.model.Store;
import io.tykredis.model.Topology;
import java.util.ArrayList;
import java.util.List;

/**
 * A deployment with its place in the spec.
 *
 * @param addresses each with its own place
 * @param spelling how the sender writes its settings
 */
public record StoreAt(Store store, Pointer at, List<NodeAddress> addresses, Spelling spelling) {

    public StoreAt {
        addresses = List.copyOf(addresses);
    }

    /** An address and where it is written. */
    public record NodeAddress(Endpoint endpoint, Pointer at) {}

    /** A store of a spec. */
    public static StoreAt of(Store store, Pointer at) {
        return of(store, at, new FieldSpelling(store.topology()));
    }

    static StoreAt of(Store store, Pointer at, Spelling spelling) {
        Topology topology = store.topology();
        Pointer place = addressesAt(topology, at);
        boolean listed = topology instanceof Topology.Sentinel || topology instanceof Topology.Cluster;
        List<NodeAddress> addresses = new ArrayList<>();
        for (Endpoint endpoint : topology.endpoints()) {
            addresses.add(new NodeAddress(endpoint, listed ? place.child(addresses.size()) : place));
        }
        return new StoreAt(store, at, addresses, spelling);
    }

    public Topology topology() {
        return store.topology();
    }

    /** Where the addresses are written: the endpoint, or the list of them. */
    public Pointer addressesAt() {
        return addressesAt(topology(), at);
    }

    private static Pointer addressesAt(Topology topology, Pointer at) {
        String field = topology instanceof Topology.Sentinel
                ? "sentinels"
                : topology instanceof Topology.Cluster ? "nodes" : "endpoint";
        return at.child("topology", field);
    }
}
