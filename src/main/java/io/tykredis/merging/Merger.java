package io.tykredis.merging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.importing.Vocabulary;
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

    private final Vocabulary vocabulary;

    public Merger(Components components) {
        this.vocabulary = new Vocabulary(components);
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
        for (Block block : table.blocks()) {
            Map<Key, Wanted> wanted = wanted(translation, block);
            Key onOff = block.enabledBy();
            if (onOff != null) {
                onOff(onOff, !wanted.isEmpty(), config, read, changes);
            }
            if (onOff == null || !wanted.isEmpty()) {
                places(block, config, read, changes, new BlockMerge(table, block, wanted, vocabulary, changes));
            }
        }
        return new Merged(config, changes.made());
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

    /** Every object to which the block's path leads, whatever the case of its names; what is missing is added. */
    private static void places(Block block, ObjectNode config, ObjectNode read, Changes changes, BlockMerge merge) {
        ObjectNode place = config;
        ObjectNode seen = read;
        Pointer at = Pointer.ROOT;
        for (String step : block.path()) {
            ObjectNode around = seen;
            List<String> names = names(seen, step);
            List<String> objects =
                    names.stream().filter(name -> around.path(name).isObject()).toList();
            String name = objects.isEmpty() ? names.stream().findFirst().orElse(step) : last(objects);
            if (step.equals(last(block.path()))) {
                for (String earlier : objects.subList(0, Math.max(0, objects.size() - 1))) {
                    merge.into(object(place, earlier), object(seen, earlier), at.child(earlier), false);
                }
            }
            if (objects.isEmpty()) {
                add(place, seen, at, name, changes);
            }
            place = object(place, name);
            seen = object(seen, name);
            at = at.child(name);
        }
        merge.into(place, seen, at, true);
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
