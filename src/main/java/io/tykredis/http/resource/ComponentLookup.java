package io.tykredis.http.resource;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.http.problem.ProblemException;
import io.tykredis.http.problem.ProblemKind;
import jakarta.inject.Singleton;

/** Finds the component that a path names. */
@Singleton
final class ComponentLookup {

    private final Components components;

    ComponentLookup(Components components) {
        this.components = components;
    }

    /** @throws ProblemException with status 404 listing the components there are */
    ComponentTable require(String name) {
        return components
                .find(name)
                .orElseThrow(() -> new ProblemException(ProblemKind.UNKNOWN_COMPONENT, components.instead(name)));
    }
}
