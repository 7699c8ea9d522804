package io.tykredis.translate;

import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Role;
import io.tykredis.input.Pointer;
import io.tykredis.model.ComponentSpec;
import io.tykredis.model.RedisSpec;
import java.util.EnumMap;
import java.util.Map;

/** The statements of one spec by store, computed once for all components. */
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
