package io.tykredis.catalog;

import io.tykredis.model.Secret;
import io.tykredis.model.Version;
import java.util.Map;
import java.util.Set;

/**
 * The key-value store references that a component resolves in a block.
 *
 * @param concepts the secrets that may be a reference
 * @param schemes the start of a reference, with the releases that resolve it
 */
public record KvSupport(Set<Concept> concepts, Map<String, Releases> schemes) {

    public static final KvSupport NONE = new KvSupport(Set.of(), Map.of());

    public KvSupport {
        concepts = Set.copyOf(concepts);
        schemes = Map.copyOf(schemes);
    }

    public boolean resolves(Secret.FromKv secret, Concept concept, Version version) {
        return concepts.contains(concept)
                && schemes.entrySet().stream()
                        .anyMatch(scheme -> secret.reference().startsWith(scheme.getKey())
                                && scheme.getValue().contains(version));
    }
}
