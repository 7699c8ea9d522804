package io.tykredis.imports.source;

import io.tykredis.catalog.ComponentTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component as one service of a deployment runs it.
 *
 * @param service what the deployment calls it; {@code null} if it has no name
 * @param file {@code null} if there is none
 * @param variables of two with one name the later counts
 * @param release {@code null} if the deployment does not show it
 */
public record ComponentInstance(
        ComponentTable table,
        @Nullable String service,
        @Nullable ComponentFile file,
        List<EnvVariable> variables,
        @Nullable KnownRelease release) {

    public ComponentInstance {
        variables = List.copyOf(variables);
    }

    /** Without the values, which may be passwords. */
    @Override
    public String toString() {
        return table.name() + " of " + service;
    }
}
