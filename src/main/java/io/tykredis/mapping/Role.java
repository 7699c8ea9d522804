package io.tykredis.mapping;

import io.tykredis.json.Pointer;
import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.Store;
import java.util.Optional;

/** What a component keeps in a Redis, and so which of a spec's deployments it is to use. */
public enum Role {
    MAIN,
    CACHE,
    ANALYTICS;

    /** Where a spec describes the deployment. */
    public Pointer pointer() {
        return switch (this) {
            case MAIN -> Pointer.ROOT;
            case CACHE -> Pointer.of("stores", "cache");
            case ANALYTICS -> Pointer.of("stores", "analytics");
        };
    }

    /** The deployment the spec gives this role of its own. */
    public Optional<Store> of(RedisSpec spec) {
        return Optional.ofNullable(
                switch (this) {
                    case MAIN -> spec.main();
                    case CACHE -> spec.stores().cache();
                    case ANALYTICS -> spec.stores().analytics();
                });
    }
}
