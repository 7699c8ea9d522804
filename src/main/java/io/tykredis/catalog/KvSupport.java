package io.tykredis.catalog;

import io.tykredis.model.Secret;
import io.tykredis.model.Version;
import java.util.Map;

/**
 * The key-value store references that a component resolves in a block's password.
 *
 * @param schemes the start of a reference, with the releases that resolve it
 */
public record KvSupport(Map<String, Releases> schemes) {

    public static final KvSupport NONE = new KvSupport(Map.of());

    public KvSupport {
        schemes = Map.copyOf(schemes);
    }

    public boolean resolves(Secret.FromKv secret, Version version) {
        return schemes.entrySet().stream()
                .anyMatch(scheme -> secret.reference().startsWith(scheme.getKey())
                        && scheme.getValue().contains(version));
    }
}
