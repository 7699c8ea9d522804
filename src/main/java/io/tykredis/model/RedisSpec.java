package io.tykredis.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The canonical description of one plane's Redis.
 *
 * @param main the store of every component, unless {@code stores} has another one
 * @param tykVersion the Tyk release of the plane; absent: the newest
 * @param components by the names in the spec, aliases included, in their order; empty: all
 */
public record RedisSpec(
        Store main, Stores stores, @Nullable Version tykVersion, Map<String, ComponentSpec> components) {

    public RedisSpec {
        components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
    }
}
