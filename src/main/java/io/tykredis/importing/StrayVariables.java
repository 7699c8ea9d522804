package io.tykredis.importing;

import io.tykredis.json.Nearest;
import io.tykredis.mapping.Block;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.mapping.Components;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds variables that are meant to tell a component of its Redis, but are not read. */
final class StrayVariables {

    private static final int EDITS = 2;
    /** Of a short name two edits make another real one. */
    private static final int SHORT = 8;

    private final Components components;
    private final ComponentTable table;
    private final Vocabulary vocabulary;

    StrayVariables(Components components, ComponentTable table) {
        this.components = components;
        this.table = table;
        this.vocabulary = new Vocabulary(components);
    }

    List<Stray> among(List<Variable> variables) {
        return variables.stream()
                .flatMap(variable -> explain(variable).stream())
                .toList();
    }

    /** Variables that belong to no component at all. */
    static Stream<Stray> dead(List<Variable> variables) {
        return variables.stream().flatMap(variable -> Stream.ofNullable(KnownFacts.DEAD_VARIABLES.get(variable.name()))
                .map(why -> new Stray(
                        null,
                        variable.at(),
                        Stray.Kind.DEAD,
                        null,
                        variable.name() + " " + why + " → it changes nothing.",
                        "Remove it.")));
    }

    private Optional<Stray> explain(Variable variable) {
        String name = variable.name();
        if (!isOurs(name) || EnvKeys.knows(table, name)) {
            return Optional.empty();
        }
        if (!name.startsWith(table.envPrefix())) {
            return nearest(variable);
        }
        String rest = name.substring(table.envPrefix().length());
        return below(rest)
                .map(prefixed -> vocabulary.inEnvironment(
                        table,
                        prefixed.block(),
                        rest.substring(prefixed.prefix().length()),
                        variable))
                .or(() -> nearest(variable))
                .or(() -> vocabulary.foreignEnding(table, rest, variable))
                .or(() -> vocabulary.namedAfterRedis(table, rest, variable));
    }

    /** Whether the name has the component's prefix, or one that is nobody's. */
    private boolean isOurs(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith(table.envPrefix())
                || (upper.startsWith("TYK_")
                        && components.all().stream().noneMatch(each -> upper.startsWith(each.envPrefix())));
    }

    private record Prefixed(Block block, String prefix) {}

    /** The block that the name is below; the Dashboard's has no prefix but REDIS, by which most of its keys begin. */
    private Optional<Prefixed> below(String rest) {
        return table.blocks().stream()
                .flatMap(block -> EnvKeys.prefixes(block).map(prefix -> new Prefixed(block, prefix)))
                .filter(each -> rest.startsWith(each.prefix().isEmpty() ? "REDIS" : each.prefix()))
                .max(Comparator.comparingInt(each -> each.prefix().length()));
    }

    private Optional<Stray> nearest(Variable variable) {
        String name = variable.name();
        int edits = name.length() - table.envPrefix().length() <= SHORT ? 1 : EDITS;
        return Nearest.within(edits, name, EnvKeys.names(table))
                .map(meant -> Vocabulary.unknown(table, name, variable.at(), meant, null));
    }
}
