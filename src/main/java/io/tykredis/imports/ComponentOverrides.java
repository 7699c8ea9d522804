package io.tykredis.imports;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.imports.reading.GoRedisDefaults;
import io.tykredis.model.ComponentSpec;
import io.tykredis.model.Pool;
import io.tykredis.model.Store;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A component's own pool and timeout. An absent size is written as the built-in default. */
final class ComponentOverrides {

    private ComponentOverrides() {}

    static ComponentSpec of(Store own, Store base, ComponentTable table) {
        Pool ownPool = Objects.requireNonNullElse(own.pool(), Pool.UNSET);
        Pool basePool = Objects.requireNonNullElse(base.pool(), Pool.UNSET);
        Integer idle = Objects.equals(ownPool.maxIdle(), basePool.maxIdle()) ? null : ownPool.maxIdle();
        Integer active = size(
                ownPool.maxActive(),
                basePool.maxActive(),
                knows(table, Concept.MAX_ACTIVE) ? GoRedisDefaults.BUILT_IN_POOL : null);
        Integer timeout = size(
                own.timeoutSeconds(),
                base.timeoutSeconds(),
                knows(table, Concept.TIMEOUT) ? GoRedisDefaults.BUILT_IN_TIMEOUT : null);
        boolean pool = idle != null || active != null;
        return new ComponentSpec(null, pool ? new Pool(idle, active) : null, timeout);
    }

    private static @Nullable Integer size(@Nullable Integer own, @Nullable Integer base, @Nullable Integer builtIn) {
        return Objects.equals(own, base) ? null : own == null ? builtIn : own;
    }

    private static boolean knows(ComponentTable table, Concept concept) {
        return table.blocks().get(0).keys().stream().anyMatch(key -> key.concept() == concept);
    }
}
