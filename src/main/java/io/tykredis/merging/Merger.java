package io.tykredis.merging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.importing.Occurrence;
import io.tykredis.importing.Stray;
import io.tykredis.importing.StrayMembers;
import io.tykredis.json.Pointer;
import io.tykredis.mapping.Block;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.mapping.Components;
import io.tykredis.mapping.Concept;
import io.tykredis.mapping.Key;
import io.tykredis.mapping.Setting;
import io.tykredis.mapping.Translation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Replaces the Redis settings in a component's whole file, and leaves the rest as it was. */
public final class Merger {

    private static final String REDIS = "redis";

    private final Components components;

    public Merger(Components components) {
        this.components = components;
    }

    /**
     * Makes the file say what the spec says.
     *
     * @param config the file, its numbers as they were written; it is changed
     * @param read the same file, its numbers read
     */
    public Merged merge(Translation translation, ObjectNode config, ObjectNode read) {
        Changes changes = new Changes();
        ComponentTable table = translation.table();
        stale(translation, config, read, changes);
        table.others().stream()
                .filter(key -> key.concept() == Concept.STORAGE_TYPE)
                .forEach(key -> storageType(key, config, read, changes));
        for (Block block : table.blocks()) {
            Map<Key, Wanted> wanted = wanted(translation, block);
            Key onOff = block.enabledBy();
            if (onOff != null) {
                onOff(onOff, !wanted.isEmpty(), config, read, changes);
            }
            if (onOff == null || !wanted.isEmpty()) {
                places(block, config, read, changes, new BlockMerge(block, wanted, changes));
            }
        }
        return new Merged(config, changes.made());
    }

    /** What says something of Redis, but not to this component, or not as it is read; a store that is off stays whole. */
    private void stale(Translation translation, ObjectNode config, ObjectNode read, Changes changes) {
        ComponentTable table = translation.table();
        for (Stray stray : new StrayMembers(components, table).in(read)) {
            Concept about = stray.about();
            if (about != null && !isOff(top(stray.at()), translation)) {
                ObjectNode place = (ObjectNode) place(config, stray.at().parent());
                changes.remove(
                        place,
                        stray.at().parent(),
                        stray.at().name(),
                        about,
                        stray.kind() == Stray.Kind.FOREIGN
                                ? "Another component's spelling, which the " + table.title() + " does not read."
                                : "The " + table.title() + " reads no such key.");
            }
        }
    }

    private static boolean isOff(String top, Translation translation) {
        return translation.table().blocks().stream()
                .filter(block -> block.enabledBy() != null)
                .filter(block -> block.path().get(0).equalsIgnoreCase(top))
                .anyMatch(block -> wanted(translation, block).isEmpty());
    }

    private static String top(Pointer at) {
        return at.parent().equals(Pointer.ROOT) ? at.name() : top(at.parent());
    }

    private static JsonNode place(ObjectNode config, Pointer at) {
        return at.equals(Pointer.ROOT) ? config : place(config, at.parent()).path(at.name());
    }

    private static Map<Key, Wanted> wanted(Translation translation, Block block) {
        Map<Key, Wanted> wanted = new LinkedHashMap<>();
        translation.settings().stream()
                .filter(setting -> isIn(setting, block))
                .forEach(setting -> wanted.put(setting.key(), Wanted.of(setting)));
        return wanted;
    }

    private static boolean isIn(Setting setting, Block block) {
        List<String> path = setting.path();
        return path.subList(0, path.size() - 1).equals(block.path())
                && block.keys().contains(setting.key());
    }

    /** Beside the block, the Pump has another word for the kind of store, and accepts one kind only. */
    private static void storageType(Key key, ObjectNode config, ObjectNode read, Changes changes) {
        for (String name : names(read, key.json())) {
            Occurrence type = Occurrence.inFile(key, name, Pointer.of(name), read.path(name));
            if (!read.path(name).isNull() && !type.isText(REDIS, "")) {
                changes.set(
                        config,
                        Pointer.ROOT,
                        name,
                        JsonNodeFactory.instance.textNode(REDIS),
                        key.concept(),
                        "The spec describes a Redis, and no other kind of store is accepted.");
            }
        }
    }

    /** A store that the spec does not have is switched off, and stays where it is: nothing reads it then. */
    private static void onOff(Key key, boolean on, ObjectNode config, ObjectNode read, Changes changes) {
        List<String> names = names(read, key.json());
        String name = names.isEmpty() ? key.json() : last(names);
        JsonNode before = read.path(name);
        names.stream()
                .filter(other -> !other.equals(name))
                .forEach(other -> changes.remove(config, Pointer.ROOT, other, key.concept(), "It is given again."));
        if (on && !before.equals(BooleanNode.TRUE)) {
            changes.set(config, Pointer.ROOT, name, BooleanNode.TRUE, key.concept(), "The spec has such a store.");
        } else if (!on && !(before.isMissingNode() || before.isNull() || before.equals(BooleanNode.FALSE))) {
            changes.set(config, Pointer.ROOT, name, BooleanNode.FALSE, key.concept(), "The spec has no such store.");
        }
    }

    /** An object to be changed, the same as it is read, and where it stands. */
    private record Spot(ObjectNode place, ObjectNode seen, Pointer at) {
        Spot child(String name) {
            return new Spot(object(place, name), object(seen, name), at.child(name));
        }

        @Override
        public String toString() {
            return at.toString();
        }
    }

    /** Every object to which the block's path leads, whatever the case of its names; what is missing is added. */
    private static void places(Block block, ObjectNode config, ObjectNode read, Changes changes, BlockMerge merge) {
        List<Spot> spots = List.of(new Spot(config, read, Pointer.ROOT));
        for (String step : block.path()) {
            List<Spot> next = spots.stream()
                    .flatMap(spot -> names(spot.seen(), step).stream()
                            .filter(name -> spot.seen().path(name).isObject())
                            .map(spot::child))
                    .toList();
            spots = next.isEmpty() ? List.of(added(spots.get(spots.size() - 1), step, changes)) : next;
        }
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            merge.into(spot.place(), spot.seen(), spot.at(), i == spots.size() - 1);
        }
    }

    private static Spot added(Spot around, String step, Changes changes) {
        String name = names(around.seen(), step).stream().findFirst().orElse(step);
        add(around.place(), around.seen(), around.at(), name, changes);
        return around.child(name);
    }

    /** What is there instead may be anything, a password too. */
    private static void add(ObjectNode place, ObjectNode seen, Pointer at, String name, Changes changes) {
        ObjectNode empty = JsonNodeFactory.instance.objectNode();
        if (seen.path(name).isNull() || !seen.has(name)) {
            place.set(name, empty);
        } else {
            changes.set(place, at, name, empty, Concept.PASSWORD, "Only an object is read here.");
        }
    }

    private static ObjectNode object(ObjectNode node, String name) {
        return node.get(name) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    private static String last(List<String> names) {
        return names.get(names.size() - 1);
    }

    /** The members that Go takes for this one, in their order. */
    private static List<String> names(ObjectNode node, String name) {
        return node.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name::equalsIgnoreCase)
                .toList();
    }
}
