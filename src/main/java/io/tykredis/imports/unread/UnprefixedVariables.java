package io.tykredis.imports.unread;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.Concept;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.input.InputError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The search for variables with names for Redis but without a component's prefix, as other programs read them. */
public final class UnprefixedVariables {

    private static final Map<String, Concept> MEANT = Map.ofEntries(
            Map.entry("REDIS_HOST", Concept.HOST),
            Map.entry("REDIS_PORT", Concept.PORT),
            Map.entry("REDIS_ADDR", Concept.ADDRS),
            Map.entry("REDIS_ADDRS", Concept.ADDRS),
            Map.entry("REDIS_ADDRESS", Concept.ADDRS),
            Map.entry("REDIS_URL", Concept.ADDRS),
            Map.entry("REDIS_USERNAME", Concept.USERNAME),
            Map.entry("REDIS_PASSWORD", Concept.PASSWORD),
            Map.entry("REDIS_DB", Concept.DATABASE),
            Map.entry("REDIS_DATABASE", Concept.DATABASE));

    private UnprefixedVariables() {}

    /** The errors. They suggest the names for the components that other variables are for. */
    public static List<InputError> among(List<EnvVariable> variables, Components components) {
        List<ComponentTable> named = components.all().stream()
                .filter(table ->
                        variables.stream().anyMatch(variable -> variable.name().startsWith(table.envPrefix())))
                .toList();
        List<ComponentTable> readers = named.isEmpty() ? components.all() : named;
        return variables.stream()
                .flatMap(variable ->
                        Stream.ofNullable(MEANT.get(variable.name())).map(concept -> error(variable, concept, readers)))
                .toList();
    }

    private static InputError error(EnvVariable variable, Concept concept, List<ComponentTable> readers) {
        List<String> names = readers.stream()
                .flatMap(table -> name(table, concept).stream().map(name -> name + " for the " + table.title()))
                .toList();
        return new InputError(
                variable.at(),
                InputError.Code.UNREAD_VARIABLE,
                "No component reads " + variable.name() + ".",
                "Use " + String.join(", ", names) + ".",
                variable.position());
    }

    private static Optional<String> name(ComponentTable table, Concept concept) {
        Block main = table.blocks().get(0);
        return main.keys().stream()
                .filter(key -> key.concept() == concept && !key.deprecated())
                .findFirst()
                .map(key -> table.env(main, key));
    }
}
