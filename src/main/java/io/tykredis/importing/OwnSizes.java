package io.tykredis.importing;

import io.tykredis.mapping.ComponentTable;
import io.tykredis.mapping.Concept;
import io.tykredis.spec.ComponentSpec;
import io.tykredis.spec.Pool;
import io.tykredis.spec.Store;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a component has of its own. A spec cannot take a size back, so an absent one is said as what is built in. */
final class OwnSizes {

    private OwnSizes() {}

    static ComponentSpec of(Store own, Store base, ComponentTable table) {
        Pool ownPool = Objects.requireNonNullElse(own.pool(), Pool.UNSET);
        Pool basePool = Objects.requireNonNullElse(base.pool(), Pool.UNSET);
        Integer idle = Objects.equals(ownPool.maxIdle(), basePool.maxIdle()) ? null : ownPool.maxIdle();
        Integer active = size(
                ownPool.maxActive(),
                basePool.maxActive(),
                knows(table, Concept.MAX_ACTIVE) ? KnownFacts.BUILT_IN_POOL : null);
        Integer timeout = size(
                own.timeoutSeconds(),
                base.timeoutSeconds(),
                knows(table, Concept.TIMEOUT) ? KnownFacts.BUILT_IN_TIMEOUT : null);
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
