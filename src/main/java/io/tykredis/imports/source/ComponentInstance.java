package io.tykredis.imports.source;

import io.tykredis.catalog.ComponentTable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A component in one service of a deployment.
 *
 * @param service its service name in the deployment; {@code null} if it has none
 * @param file {@code null} if there is none
 * @param variables the variables; if two have the same name, the later takes effect
 * @param release {@code null} if the deployment does not contain it
 * @param image {@code null} if no file has it
 * @param keys the sender's keys for variables, if the sender writes no variables
 * @param unsent the settings that are in files that were not sent
 * @param foreign variables for Redis of components that do not run in the service
 */
public record ComponentInstance(
        ComponentTable table,
        @Nullable String service,
        @Nullable ComponentFile file,
        List<EnvVariable> variables,
        @Nullable KnownRelease release,
        @Nullable ImageText image,
        Map<String, String> keys,
        UnsentSettings unsent,
        List<EnvVariable> foreign) {

    public ComponentInstance {
        variables = List.copyOf(variables);
        keys = Map.copyOf(keys);
        foreign = List.copyOf(foreign);
    }

    public ComponentInstance(
            ComponentTable table, @Nullable String service, @Nullable ComponentFile file, List<EnvVariable> variables) {
        this(table, service, file, variables, null, null, Map.of(), UnsentSettings.NONE, List.of());
    }

    /** The same, as if the deployment did not contain the release. */
    public ComponentInstance withoutRelease() {
        return new ComponentInstance(table, service, file, variables, null, image, keys, unsent, foreign);
    }

    /** The same with other foreign variables. */
    public ComponentInstance with(List<EnvVariable> others) {
        return new ComponentInstance(table, service, file, variables, release, image, keys, unsent, others);
    }

    /** Omits the values, which may be passwords. */
    @Override
    public String toString() {
        return table.name() + " of " + service;
    }
}
