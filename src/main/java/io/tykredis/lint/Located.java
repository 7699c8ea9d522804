package io.tykredis.lint;

import io.tykredis.json.Pointer;
import io.tykredis.spec.Endpoint;
import io.tykredis.spec.Store;
import io.tykredis.spec.Topology;
import java.util.ArrayList;
import java.util.List;

/** A deployment and where the spec describes it. */
public record Located(Store store, Pointer at) {

    /** An address and where it is written. */
    public record Address(Endpoint endpoint, Pointer at) {}

    public Topology topology() {
        return store.topology();
    }

    /** Where the addresses are written: the endpoint, or the list of them. */
    public Pointer addressesAt() {
        String field = topology() instanceof Topology.Sentinel
                ? "sentinels"
                : topology() instanceof Topology.Cluster ? "nodes" : "endpoint";
        return at.child("topology", field);
    }

    public List<Address> addresses() {
        List<Endpoint> endpoints = topology().endpoints();
        boolean listed = topology() instanceof Topology.Sentinel || topology() instanceof Topology.Cluster;
        List<Address> addresses = new ArrayList<>();
        for (int i = 0; i < endpoints.size(); i++) {
            addresses.add(new Address(endpoints.get(i), listed ? addressesAt().child(i) : addressesAt()));
        }
        return addresses;
    }
}
