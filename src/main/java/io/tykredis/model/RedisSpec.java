package io.tykredis.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The canonical description of one plane's Redis.
 *
 * @param main what every component uses unless {@code stores} gives it another
 * @param tykVersion the Tyk release of the plane; absent: the newest
 * @param components by the names written, aliases included, in their order; empty: all
 */
public record RedisSpec(
        Store main, Stores stores, @Nullable Version tykVersion, Map<String, ComponentSpec> components) {

    public RedisSpec {
        components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
    }
}
