package io.tykredis.importing;

import io.tykredis.json.Nearest;
import io.tykredis.json.Pointer;
import io.tykredis.mapping.Block;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.mapping.Components;
import io.tykredis.mapping.Concept;
import io.tykredis.mapping.Key;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains names that a component does not read, by all the names that any component knows. */
final class Vocabulary {

    /** Of a longer way from name to name, the nearest is more often a wrong one. */
    private static final int EDITS = 2;

    private static final String REDIS = "REDIS";

    private final Components components;
    /** Made when it is first needed, since most configurations hold nothing to explain. */
    private @Nullable Words words;

    Vocabulary(Components components) {
        this.components = components;
    }

    /** What to say of a member of a block in a file. */
    Stray inFile(ComponentTable table, Block block, String name, Pointer at) {
        return explain(table, block, name, quoted(name), at, Key::json, key -> quoted(key.json()));
    }

    /** What to say of a member at the top of a file, which would have to be in the block. */
    Stray aboveBlock(ComponentTable table, Block block, String name, Pointer at) {
        String path = String.join(".", block.path());
        return explain(table, block, name, quoted(name), at, Key::json, key -> quoted(path + "." + key.json()));
    }

    /** What to say of a variable that has another component's ending behind this one's prefix. */
    Optional<Stray> foreignEnding(ComponentTable table, String rest, Variable variable) {
        Optional<Key> theirs = components.all().stream()
                .filter(other -> !other.name().equals(table.name()))
                .flatMap(other -> other.blocks().stream())
                .flatMap(block -> block.keys().stream()
                        .filter(key -> KnownFacts.MISPLACED.contains(key.concept()))
                        .filter(key -> rest.equals(block.env() + key.env())
                                || rest.equals(key.env())
                                || rest.endsWith("_" + key.env())))
                .findFirst();
        Block main = table.blocks().get(0);
        return theirs.map(key ->
                foreign(table, main, key.concept(), variable.name(), variable.at(), ours -> table.env(main, ours)));
    }

    /** What to say of a variable that is called after Redis, behind this component's prefix. */
    Optional<Stray> namedAfterRedis(ComponentTable table, String rest, Variable variable) {
        if (!rest.startsWith(REDIS)) {
            return Optional.empty();
        }
        String bare = rest.replace("_", "");
        Block main = table.blocks().get(0);
        return Optional.of(others(table)
                .filter(key -> bare.equals(key.env()) || bare.equals(REDIS + key.env()))
                .findFirst()
                .map(key -> foreign(
                        table, main, key.concept(), variable.name(), variable.at(), ours -> table.env(main, ours)))
                .orElseGet(() -> unexplained(table, rest, variable.name(), variable.at())));
    }

    /** What to say of a member at the top of a file that is called after Redis and is nobody's. */
    Stray namedAfterRedis(ComponentTable table, String name, Pointer at) {
        return unexplained(table, name, quoted(name), at);
    }

    /** What to say of a variable; {@code rest} is its name without the prefix of the block. */
    Stray inEnvironment(ComponentTable table, Block block, String rest, Variable variable) {
        Function<Key, String> full = key -> table.env(block, key);
        Optional<Key> meant = Optional.ofNullable(KnownFacts.CHART_NAMES.get(rest))
                .flatMap(concept -> current(block.keys(), concept))
                .or(() -> fromFile(block.keys(), rest));
        return meant.map(key -> unknown(table, variable.name(), variable.at(), full.apply(key), key.concept()))
                .orElseGet(() -> explain(table, block, rest, variable.name(), variable.at(), Key::env, full));
    }

    /** What to say of a name that is nobody's, but looks like {@code meant}. */
    static Stray unknown(ComponentTable table, String shown, Pointer at, String meant, @Nullable Concept about) {
        return new Stray(
                table.name(),
                at,
                Stray.Kind.UNKNOWN,
                about,
                "The " + table.title() + " reads no " + shown + " → it is ignored.",
                "Did you mean " + meant + "? Else remove it.");
    }

    /** The key of another component that has exactly this name, but for its case, or is inside an object of that name. */
    Optional<Key> elsewhere(ComponentTable table, String name, Function<Key, String> spelling) {
        String inside = name + ".";
        return others(table)
                .filter(key -> spelling.apply(key).equalsIgnoreCase(name)
                        || spelling.apply(key).regionMatches(true, 0, inside, 0, inside.length()))
                .findFirst();
    }

    private Stream<Key> others(ComponentTable table) {
        return components.all().stream()
                .filter(other -> !other.name().equals(table.name()))
                .flatMap(other -> other.blocks().stream())
                .flatMap(block -> block.keys().stream());
    }

    /** The key of another component whose name means nothing but Redis, wherever it stands. */
    Optional<Key> misplaced(ComponentTable table, String name) {
        return others(table)
                .filter(key -> KnownFacts.MISPLACED.contains(key.concept()) && !key.deprecated())
                .filter(key -> key.json().equalsIgnoreCase(name))
                .findFirst();
    }

    private Stray explain(
            ComponentTable table,
            Block block,
            String name,
            String shown,
            Pointer at,
            Function<Key, String> spelling,
            Function<Key, String> full) {
        Optional<Key> theirs = elsewhere(table, name, spelling);
        if (theirs.isPresent()) {
            return foreign(table, block, theirs.get().concept(), shown, at, full);
        }
        return words().match(name, block.keys())
                .or(() -> words().areKnown(name) ? Optional.empty() : nearest(block, name, spelling))
                .map(key -> unknown(table, shown, at, full.apply(key), key.concept()))
                .orElseGet(() -> unexplained(table, name, shown, at));
    }

    private static Optional<Key> nearest(Block block, String name, Function<Key, String> spelling) {
        return Nearest.within(EDITS, name, block.keys().stream().map(spelling).toList())
                .flatMap(real -> block.keys().stream()
                        .filter(key -> spelling.apply(key).equals(real))
                        .findFirst());
    }

    private Stray unexplained(ComponentTable table, String name, String shown, Pointer at) {
        Optional<Concept> about = words().match(name, others(table).toList()).map(Key::concept);
        return new Stray(
                table.name(),
                at,
                Stray.Kind.UNKNOWN,
                about.orElse(null),
                "The " + table.title() + " reads no " + shown + " → it is ignored.",
                about.map(concept -> "Remove it: the " + table.title() + " cannot be told " + concept.meaning() + ".")
                        .orElse("Remove it; GET /v1/components/" + table.name() + " lists what is read."));
    }

    private static Stray foreign(
            ComponentTable table, Block block, Concept concept, String shown, Pointer at, Function<Key, String> full) {
        return new Stray(
                table.name(),
                at,
                Stray.Kind.FOREIGN,
                concept,
                "So another component spells " + concept.meaning() + "; the " + table.title() + " reads no " + shown
                        + " → it is ignored.",
                current(block.keys(), concept)
                        .map(ours -> "Write " + full.apply(ours) + ".")
                        .orElse("Remove it: the " + table.title() + " has no such setting."));
    }

    private Words words() {
        Words made = words == null ? new Words(components) : words;
        words = made;
        return made;
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    /** Whoever knows the file only writes REDISHOSTS for redis_hosts, or OPTIMISATIONMAXIDLE. */
    private static Optional<Key> fromFile(List<Key> keys, String rest) {
        return keys.stream()
                .filter(key -> key.json().replace("_", "").replace(".", "").equalsIgnoreCase(rest.replace("_", "")))
                .findFirst();
    }

    private static Optional<Key> current(List<Key> keys, Concept concept) {
        return keys.stream().filter(key -> key.concept() == concept).findFirst();
    }
}
