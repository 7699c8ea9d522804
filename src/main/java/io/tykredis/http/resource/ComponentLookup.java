package io.tykredis.http.resource;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.http.problem.ProblemException;
import io.tykredis.http.problem.ProblemKind;
import jakarta.inject.Singleton;

/** The lookup of the component in a path. */
@Singleton
final class ComponentLookup {

    private final Components components;

    ComponentLookup(Components components) {
        this.components = components;
    }

    /** @throws ProblemException with status 404 that lists the components */
    ComponentTable require(String name) {
        return components
                .find(name)
                .orElseThrow(() -> new ProblemException(ProblemKind.UNKNOWN_COMPONENT, components.instead(name)));
    }
}
