package io.tykredis.imports.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.edit.Remedy;
import io.tykredis.imports.KeySpelling;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.model.Tls;
import io.tykredis.model.Topology;
import java.util.List;
import java.util.Optional;

/** A setting that one component lacks and another component's configuration contains. */
final class MissingSetting {

    private MissingSetting() {}

    /** Adds the master name or the cluster flag to a component that has only the addresses. */
    static List<Remedy> topology(Plane.Pair pair) {
        if (pair.ours().topology() instanceof Topology.Sentinel sentinel) {
            return add(pair, Concept.MASTER_NAME, TextNode.valueOf(sentinel.masterName()));
        }
        return pair.ours().topology() instanceof Topology.Cluster
                ? add(pair, Concept.ENABLE_CLUSTER, BooleanNode.TRUE)
                : List.of();
    }

    /** Adds the switch for TLS. */
    static List<Remedy> tls(Plane.Pair pair) {
        Tls ours = pair.ours().tls();
        return ours != null && pair.theirs().tls() == null ? add(pair, Concept.USE_SSL, BooleanNode.TRUE) : List.of();
    }

    private static List<Remedy> add(Plane.Pair pair, Concept concept, JsonNode value) {
        KeySpelling theirs = pair.spelling(pair.second());
        Optional<FoundKey> there = theirs.block().of(concept).filter(found -> !found.isPackaged());
        if (there.isPresent()) {
            return List.of(Remedy.rewrite(there.get().at(), null, value));
        }
        FoundKey address = theirs.block().addressing().source();
        Optional<Key> key = theirs.block().block().keys().stream()
                .filter(each -> each.concept() == concept && !each.deprecated())
                .findFirst();
        if (address == null || address.isPackaged() || key.isEmpty()) {
            return List.of();
        }
        String name = address.isVariable()
                ? pair.second().table().env(theirs.block().block(), key.get())
                : key.get().json();
        return List.of(Remedy.addBehind(address.at(), name, value));
    }
}
