package io.tykredis.imports.unread;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.Trait;
import io.tykredis.edit.Remedy;
import io.tykredis.imports.reading.EnvKeys;
import io.tykredis.imports.reading.EnvNames;
import io.tykredis.imports.reading.GoRedisDefaults;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.unread.KeySuggestions.Written;
import io.tykredis.input.NearestName;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The search for variables intended for a component's Redis but not read by it. */
public final class UnreadVariables {

    private static final String REDIS = "REDIS";
    /** More variables than any component has, whose suggestions would take long. */
    private static final int MOST = 2_000;
    /** The maximum length of a short name, which two edits may change to another existing name. */
    private static final int SHORT = 8;
    /** Settings that may follow the component's prefix directly. */
    private static final Set<Concept> BARE =
            EnumSet.of(Concept.TYPE, Concept.HOST, Concept.PORT, Concept.USERNAME, Concept.PASSWORD, Concept.DATABASE);

    private final Components components;
    private final ComponentTable table;
    private final Block main;
    private final KeySuggestions suggestions;
    private final EnvNames names;

    public UnreadVariables(Components components, ComponentTable table, KeySuggestions suggestions) {
        this.components = components;
        this.table = table;
        this.main = table.blocks().get(0);
        this.suggestions = suggestions;
        this.names = EnvNames.of(table);
    }

    public List<UnreadName> among(List<EnvVariable> variables) {
        return variables.stream()
                .filter(variable -> isOurs(variable.name()) && !names.contains(variable.name()))
                .limit(MOST)
                .flatMap(variable -> explain(variable).stream())
                .toList();
    }

    /** The variables of other components, given to this one. */
    public List<UnreadName> ofOthers(List<EnvVariable> foreign) {
        return foreign.stream()
                .limit(MOST)
                .flatMap(variable -> foreign(variable).stream())
                .toList();
    }

    /** The variables that only older releases read. */
    public static Stream<UnreadName> dead(List<EnvVariable> variables, Components components) {
        return variables.stream().flatMap(variable -> {
            String readers = components.all().stream()
                    .flatMap(table -> Stream.ofNullable(
                                    table.quirks().formerVariables().get(variable.name()))
                            .map(read -> table.title() + " (" + read + ")"))
                    .collect(Collectors.joining(", "));
            return readers.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new UnreadName(
                            null,
                            variable.at(),
                            UnreadName.Kind.DEAD,
                            null,
                            variable.name() + " is ignored. Only older releases read it: " + readers + ".",
                            "Remove it.",
                            Remedy.remove(variable.at())));
        });
    }

    private Optional<UnreadName> explain(EnvVariable variable) {
        String name = variable.name();
        if (!name.startsWith(table.envPrefix())) {
            return nearest(variable);
        }
        String rest = name.substring(table.envPrefix().length());
        return inBlock(rest, variable)
                .or(() -> bare(rest, variable))
                .or(() -> nearest(variable))
                .or(() -> besideBlocks(rest, variable));
    }

    /** A variable of another component. The main block is meant for the other's, otherwise the one with the same role. */
    private Optional<UnreadName> foreign(EnvVariable variable) {
        return suggestions
                .others()
                .flatMap(other -> other.blocks().stream()
                        .flatMap(block -> EnvKeys.prefixes(block).flatMap(prefix -> block.keys().stream()
                                .filter(key -> variable.name().equals(other.envPrefix() + prefix + key.env()))
                                .map(key -> foreign(other, block, key, variable)))))
                .findFirst();
    }

    private UnreadName foreign(ComponentTable other, Block block, Key key, EnvVariable variable) {
        Block ours = block.equals(other.blocks().get(0))
                ? main
                : table.block(block.role()).orElse(null);
        String owner = "the " + other.title() + "'s";
        return ours == null
                ? suggestions.foreign(key.concept(), owner, variable)
                : suggestions.foreign(ours, key.concept(), owner, Written.variable(variable, key.env(), table, ours));
    }

    /** Whether the name has the component's prefix, or none of any component. */
    private boolean isOurs(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith(table.envPrefix())
                || (upper.startsWith("TYK_")
                        && components.all().stream().noneMatch(each -> upper.startsWith(each.envPrefix())));
    }

    /** A variable with a block's prefix. The Dashboard's block has none, but most of its keys start with REDIS. */
    private Optional<UnreadName> inBlock(String rest, EnvVariable variable) {
        record Prefixed(Block block, String prefix) {}
        return table.blocks().stream()
                .flatMap(block -> EnvKeys.prefixes(block).map(prefix -> new Prefixed(block, prefix)))
                .filter(each -> rest.startsWith(each.prefix().isEmpty() ? REDIS : each.prefix()))
                .max(Comparator.comparingInt(each -> each.prefix().length()))
                .map(each -> inBlock(each.block(), rest.substring(each.prefix().length()), variable));
    }

    private UnreadName inBlock(Block block, String ending, EnvVariable variable) {
        Written written = Written.variable(variable, ending, table, block);
        return components.all().stream()
                .flatMap(each -> Stream.ofNullable(each.quirks().misnomers().get(ending)))
                .findFirst()
                .flatMap(concept -> block.keys().stream()
                        .filter(key -> key.concept() == concept)
                        .findFirst())
                .or(() -> fromFile(block, ending))
                .map(key -> suggestions.unknown(written, key))
                .orElseGet(() -> suggestions.explain(block, written));
    }

    /** The key for a name derived from the file, such as REDISHOSTS for redis_hosts, or OPTIMISATIONMAXIDLE. */
    private static Optional<Key> fromFile(Block block, String ending) {
        String squashed = KeyIndex.squashed(ending);
        return block.keys().stream()
                .filter(key -> KeyIndex.squashed(key.json()).equals(squashed))
                .findFirst();
    }

    /** A bare ending, such as {@code TYK_DB_HOST}. It is checked before the nearest name, which is another setting. */
    private Optional<UnreadName> bare(String rest, EnvVariable variable) {
        if (rest.startsWith(REDIS) || (table.quirks().has(Trait.PORT_OF_ITS_OWN) && rest.equals("PORT"))) {
            return Optional.empty();
        }
        return components.all().stream()
                .flatMap(each -> each.blocks().get(0).keys().stream())
                .filter(key -> BARE.contains(key.concept()) && key.env().equals(rest))
                .findFirst()
                .map(Key::concept)
                .map(concept -> suggestions.bare(main, concept, Written.variable(variable, rest, table, main)));
    }

    private Optional<UnreadName> nearest(EnvVariable variable) {
        String name = variable.name();
        int edits = name.length() - table.envPrefix().length() <= SHORT ? 1 : KeySuggestions.EDITS;
        return NearestName.within(edits, name, names.all())
                .map(meant -> suggestions.unknown(
                        name,
                        variable.at(),
                        meant,
                        names.key(meant).map(Key::concept).orElse(null),
                        EnvKeys.accepts(table, meant, variable) ? Remedy.rename(variable.at(), meant) : null));
    }

    /** A variable with this component's prefix and another component's ending, or with a word for Redis. */
    private Optional<UnreadName> besideBlocks(String rest, EnvVariable variable) {
        Written written = Written.variable(variable, rest, table, main);
        Optional<UnreadName> foreign = inBlockOfAnother(rest, variable).or(() -> suggestions
                .others()
                .flatMap(other -> other.blocks().stream())
                .flatMap(block -> block.keys().stream().filter(key -> isMeant(block, key, rest)))
                .findFirst()
                .map(key -> suggestions.foreign(main, key.concept(), written)));
        return rest.startsWith(REDIS) ? foreign.or(() -> Optional.of(suggestions.unexplained(written))) : foreign;
    }

    /** The name of another component after this component's prefix, such as {@code TYK_PMP_STORAGE_HOST}. */
    private Optional<UnreadName> inBlockOfAnother(String rest, EnvVariable variable) {
        return suggestions
                .others()
                .flatMap(other -> other.blocks().stream()
                        .filter(block -> !block.env().isEmpty())
                        .flatMap(block -> block.keys().stream()
                                .filter(key -> rest.equals(block.env() + key.env()))
                                .map(key -> foreign(other, block, key, variable))))
                .findFirst();
    }

    private static boolean isMeant(Block block, Key key, String rest) {
        String bare = rest.replace("_", "");
        boolean distinctive = GoRedisDefaults.MISPLACED.contains(key.concept())
                && (rest.equals(block.env() + key.env()) || rest.equals(key.env()) || rest.endsWith("_" + key.env()));
        return distinctive || (rest.startsWith(REDIS) && (bare.equals(key.env()) || bare.equals(REDIS + key.env())));
    }
}
