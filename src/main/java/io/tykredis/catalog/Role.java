package io.tykredis.catalog;

import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Store;
import java.util.Optional;

/** The purpose of a store, which selects its deployment in the spec. */
public enum Role {
    MAIN,
    CACHE,
    ANALYTICS;

    /** The place in a spec that describes the deployment. */
    public Pointer pointer() {
        return switch (this) {
            case MAIN -> Pointer.ROOT;
            case CACHE -> Pointer.of("stores", "cache");
            case ANALYTICS -> Pointer.of("stores", "analytics");
        };
    }

    /** The separate deployment in the spec for this role, if there is one. */
    public Optional<Store> of(RedisSpec spec) {
        return Optional.ofNullable(
                switch (this) {
                    case MAIN -> spec.main();
                    case CACHE -> spec.stores().cache();
                    case ANALYTICS -> spec.stores().analytics();
                });
    }
}
