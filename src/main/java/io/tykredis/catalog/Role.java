package io.tykredis.catalog;

import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Store;
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
