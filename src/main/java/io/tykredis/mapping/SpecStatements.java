package io.tykredis.mapping;

import io.tykredis.json.Pointer;
import io.tykredis.spec.ComponentSpec;
import io.tykredis.spec.RedisSpec;
import java.util.EnumMap;
import java.util.Map;

/** What one spec says about each of its stores, taken apart once for all components. */
final class SpecStatements {

    private final RedisSpec spec;
    private final Map<Role, Map<Concept, Statement>> byRole = new EnumMap<>(Role.class);

    SpecStatements(RedisSpec spec) {
        this.spec = spec;
    }

    /** About a store that the spec has. */
    Map<Concept, Statement> of(Role role) {
        return byRole.computeIfAbsent(
                role, store -> Statements.of(store.of(spec).orElseThrow(), store.pointer()));
    }

    /** The same with what one component has of its own. */
    Map<Concept, Statement> of(Role role, ComponentSpec own, Pointer ownAt) {
        return Statements.overridden(of(role), own, ownAt);
    }
}
