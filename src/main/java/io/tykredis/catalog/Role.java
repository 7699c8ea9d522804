package io.tykredis.catalog;

import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Store;
import java.util.Optional;

/** The purpose of a store, which selects the deployment of the spec that it uses. */
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
