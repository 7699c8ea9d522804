package io.tykredis.translate;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.Releases;
import io.tykredis.input.Pointer;
import io.tykredis.model.Version;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a block's translation that does not depend on the spec, computed once. */
record BlockPlan(Block block, List<Entry> entries) {

    BlockPlan {
        entries = List.copyOf(entries);
    }

    /** All concepts: those with keys in the order of the block's keys, then the others. */
    static BlockPlan of(ComponentTable table, Block block) {
        Set<Concept> order = new LinkedHashSet<>();
        block.keys().forEach(key -> order.add(key.concept()));
        order.addAll(Arrays.asList(Concept.values()));
        return new BlockPlan(
                block,
                order.stream().map(concept -> Entry.of(table, block, concept)).toList());
    }

    /** The entry that is written for a concept; {@code null} if the release has no key for it. */
    @Nullable
    Place written(Concept concept, Version version) {
        for (Entry entry : entries) {
            if (entry.concept() == concept) {
                return entry.written(version);
            }
        }
        return null;
    }

    /**
     * A concept and how the block spells it.
     *
     * @param places the spelling to prefer first; empty: the block has no key for it
     * @param current the key that the table lists first, or {@code null}
     */
    record Entry(
            Concept concept, List<Place> places, @Nullable Key current) {

        static Entry of(ComponentTable table, Block block, Concept concept) {
            List<Key> keys = block.keys().stream()
                    .filter(key -> key.concept() == concept)
                    .toList();
            return new Entry(
                    concept,
                    keys.stream()
                            .sorted(Comparator.comparing(Key::spelling))
                            .map(key -> Place.of(table, block, key))
                            .toList(),
                    keys.isEmpty() ? null : keys.get(0));
        }

        /** The spelling to write for a release. */
        @Nullable
        Place written(Version version) {
            for (Place place : places) {
                if (place.key().spelling() == Key.Spelling.INERT
                        || place.key().readBy().contains(version)) {
                    return place;
                }
            }
            return null;
        }
    }

    /**
     * The place of a key.
     *
     * @param path the JSON members that lead to it, its own name last
     * @param env the whole name of its environment variable
     * @param readBy the releases that read it there
     */
    record Place(Key key, List<String> path, String env, Releases readBy) {

        Place {
            path = List.copyOf(path);
        }

        static Place of(ComponentTable table, Block block, Key key) {
            Stream<String> own = Stream.of(key.json().split("\\."));
            return new Place(
                    key,
                    Stream.concat(block.path().stream(), own).toList(),
                    table.env(block, key),
                    key.readBy().in(block.readBy()));
        }

        Setting setting(Value value, List<Pointer> sources) {
            return new Setting(path, env, key, readBy, value, sources);
        }
    }
}
