package io.tykredis.imports.unread;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.edit.Remedy;
import io.tykredis.imports.reading.EnvKeys;
import io.tykredis.imports.reading.FileKeys;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.input.NearestName;
import io.tykredis.input.Pointer;
import io.tykredis.model.Version;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The suggestions for names that a component does not read: the key of the same normal form, or the nearest. */
public final class KeySuggestions {

    /** The maximum edit distance. At larger distances, the nearest name is more often wrong. */
    static final int EDITS = 2;

    private final Components components;
    private final ComponentTable table;
    private final @Nullable Version release;
    /** Created on demand, because most configurations need no suggestion. */
    private final Map<String, KeyIndex> indexes = new HashMap<>();

    /** @param release the component's release; {@code null} if unknown */
    public KeySuggestions(Components components, ComponentTable table, @Nullable Version release) {
        this.release = release;
        this.components = components;
        this.table = table;
    }

    private KeyIndex index(String name, Supplier<Stream<Key>> keys) {
        return indexes.computeIfAbsent(name, any -> new KeyIndex(keys.get()));
    }

    private static Stream<Key> keys(Stream<ComponentTable> tables) {
        return tables.flatMap(each -> each.blocks().stream()).flatMap(block -> block.keys().stream());
    }

    /** The other components, whose names may be used by mistake. */
    Stream<ComponentTable> others() {
        return components.all().stream().filter(each -> !each.name().equals(table.name()));
    }

    /**
     * A name at its place in the input.
     *
     * @param shown the name in messages
     * @param spelling the name of a key in this place
     * @param full the name of a key in messages
     * @param remedy the remedy that changes the name to a key; absent if there is no mechanical one
     */
    record Written(
            String name,
            String shown,
            Pointer at,
            Function<Key, String> spelling,
            Function<Key, String> full,
            Function<Key, @Nullable Remedy> remedy) {

        /** A member of a file. {@code path} leads from it to the keys. */
        static Written member(FileKeys.Member member, String path) {
            return new Written(
                    member.name(),
                    quoted(member.name()),
                    member.at(),
                    Key::json,
                    key -> quoted(path + key.json()),
                    key -> path.isEmpty() && key.json().indexOf('.') < 0 && FoundKey.accepts(key, member.value())
                            ? Remedy.rename(member.at(), key.json())
                            : null);
        }

        /** A variable. {@code name} is its end after the prefix of the block. */
        static Written variable(EnvVariable variable, String name, ComponentTable table, Block block) {
            return new Written(
                    name,
                    variable.name(),
                    variable.at(),
                    Key::env,
                    key -> table.env(block, key),
                    key -> EnvKeys.accepts(table, table.env(block, key), variable)
                            ? Remedy.rename(variable.at(), table.env(block, key))
                            : null);
        }
    }

    UnreadName explain(Block block, Written written) {
        Optional<Concept> theirs = elsewhere(written).map(Key::concept);
        return theirs.isPresent()
                ? foreign(block, theirs.get(), written)
                : index(block.env(), block.keys()::stream)
                        .find(written.name())
                        .or(() -> nearest(block, written))
                        .or(() -> sameConcept(block, written))
                        .map(key -> unknown(written, key))
                        .orElseGet(() -> unexplained(written));
    }

    /** Another component's key with this name in any case, or inside an object with this name. */
    Optional<Key> elsewhere(Written written) {
        String name = written.name() + ".";
        return keys(others())
                .filter(key -> (written.spelling().apply(key) + ".").regionMatches(true, 0, name, 0, name.length()))
                .findFirst();
    }

    /** The block's own key for the concept of another component's key with this normal form. */
    private Optional<Key> sameConcept(Block block, Written written) {
        return index("of others", () -> keys(others())).find(written.name()).flatMap(theirs -> block.keys().stream()
                .filter(key -> key.concept() == theirs.concept())
                .findFirst());
    }

    private Optional<Key> nearest(Block block, Written written) {
        if (index("of all", () -> keys(components.all().stream())).coversWordsOf(written.name())) {
            return Optional.empty();
        }
        List<String> names = block.keys().stream().map(written.spelling()).toList();
        return nearest(written.name(), names).map(real -> block.keys().get(names.indexOf(real)));
    }

    Optional<String> nearest(String name, List<String> names) {
        return NearestName.within(EDITS, name, names);
    }

    UnreadName unknown(Written written, Key meant) {
        return unknown(
                written.shown(),
                written.at(),
                written.full().apply(meant),
                meant.concept(),
                written.remedy().apply(meant));
    }

    /** The report of a name that resembles {@code meant}. */
    UnreadName unknown(String shown, Pointer at, String meant, @Nullable Concept about, @Nullable Remedy remedy) {
        return unreadName(
                at,
                UnreadName.Kind.UNKNOWN,
                about,
                ignored(shown),
                "Did you mean " + meant + "? Otherwise remove it.",
                remedy);
    }

    /** The report of a name that lacks the name of the block. */
    UnreadName bare(Block block, Concept concept, Written written) {
        return block.keys().stream()
                .filter(key -> key.concept() == concept)
                .findFirst()
                .map(ours -> unknown(written, ours))
                .orElseGet(() -> unreadName(
                        written.at(),
                        UnreadName.Kind.UNKNOWN,
                        concept,
                        ignored(written.shown()),
                        "Remove it: the " + table.title() + " has no such setting.",
                        null));
    }

    UnreadName unexplained(Written written) {
        Optional<Concept> about =
                index("of others", () -> keys(others())).find(written.name()).map(Key::concept);
        return unreadName(
                written.at(),
                UnreadName.Kind.UNKNOWN,
                about.orElse(null),
                ignored(written.shown()),
                about.map(concept ->
                                "Remove it. The " + table.title() + " has no setting for " + concept.meaning() + ".")
                        .orElse("Find the right name, or remove it. " + allNames()),
                null);
    }

    /** The report of another component's name. */
    UnreadName foreign(Block block, Concept concept, Written written) {
        return foreign(block, concept, owner(concept, written), written);
    }

    /** @param owner the other component, as a possessive */
    UnreadName foreign(Block block, Concept concept, String owner, Written written) {
        Optional<Key> known = block.keys().stream()
                .filter(key -> key.concept() == concept)
                .min(Comparator.comparing(key -> !isRead(key)));
        Optional<Key> meant = known.filter(this::isRead);
        return unreadName(
                written.at(),
                UnreadName.Kind.FOREIGN,
                concept,
                isForeign(written.shown(), owner, concept),
                meant.map(ours -> "Use " + written.full().apply(ours) + ".")
                        .or(() -> known.map(ours -> later(ours, written)))
                        .orElse("Remove it. The " + table.title() + " has no such setting."),
                known.isPresent() ? meant.map(written.remedy()).orElse(null) : Remedy.remove(written.at()));
    }

    /** What to do about a setting that other releases have. */
    private String later(Key ours, Written written) {
        String start = release == null ? "" : ours.readBy().after(release);
        return "Remove it"
                + (start.isEmpty()
                        ? ". "
                        : ", or upgrade to " + start + " and use "
                                + written.full().apply(ours) + ". ")
                + table.title() + " " + release + " has no such setting.";
    }

    private boolean isRead(Key key) {
        return release == null || key.readBy().contains(release);
    }

    /** The report of another component's variable for a store that this component does not have. */
    UnreadName foreign(Concept concept, String owner, EnvVariable variable) {
        return unreadName(
                variable.at(),
                UnreadName.Kind.FOREIGN,
                concept,
                isForeign(variable.name(), owner, concept),
                "Remove it. The " + table.title() + " has no such store.",
                Remedy.remove(variable.at()));
    }

    private String isForeign(String shown, String owner, Concept concept) {
        return shown + " is " + owner + " name for " + concept.meaning() + ". The " + table.title()
                + " does not know this name and ignores it.";
    }

    /** The component that has the name, as a possessive. */
    private String owner(Concept concept, Written written) {
        return others().filter(other -> other.blocks().stream()
                        .flatMap(block -> block.keys().stream())
                        .filter(key -> key.concept() == concept)
                        .anyMatch(key -> written.spelling().apply(key).equalsIgnoreCase(written.name())))
                .findFirst()
                .map(other -> "the " + other.title() + "'s")
                .orElse("another component's");
    }

    UnreadName unreadName(
            Pointer at,
            UnreadName.Kind kind,
            @Nullable Concept about,
            String message,
            String fix,
            @Nullable Remedy remedy) {
        return new UnreadName(table.name(), at, kind, about, message, fix, remedy);
    }

    /** Where all settings are listed. */
    String allNames() {
        return "All names: GET /v1/components/" + table.name() + ", or \"tyk-redis components " + table.name() + "\".";
    }

    private String ignored(String shown) {
        return shown + " is not a setting of the " + table.title() + ", so it is ignored.";
    }

    static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
