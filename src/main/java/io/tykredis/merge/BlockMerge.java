package io.tykredis.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Block;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.input.Pointer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The merge of a spec's settings into one Redis block of a file. */
final class BlockMerge {

    private final Block block;
    private final Map<Key, DesiredValue> desired;
    private final MergeScope scope;
    private final ChangeRecorder changes;

    /** @param desired the values in the order of the table */
    BlockMerge(Block block, Map<Key, DesiredValue> desired, MergeScope scope, ChangeRecorder changes) {
        this.block = block;
        this.desired = new LinkedHashMap<>(desired);
        this.scope = scope;
        this.changes = changes;
    }

    /** @param last whether this is the last object with its name, whose values win */
    void into(ObjectNode place, Pointer at, boolean last) {
        Set<Key> there = new HashSet<>();
        reconcile(place, at, "", last, there);
        if (last) {
            desired.forEach((key, want) -> {
                if (!there.contains(key) && scope.covers(block, key)) {
                    want.value().ifPresent(value -> add(place, at, key, value, want.reason()));
                }
            });
        }
    }

    /**
     * Reconciles the keys of an object, and of those in it that keys lead to.
     *
     * @param prefix the names that lead from the block to the object, each with its dot
     * @param there takes the keys that now have the desired value
     */
    private void reconcile(ObjectNode place, Pointer at, String prefix, boolean last, Set<Key> there) {
        Map<String, Key> keys = new LinkedHashMap<>();
        Map<Key, String> counts = new HashMap<>();
        Map<String, String> ways = new LinkedHashMap<>();
        place.properties().forEach(member -> {
            String name = member.getKey();
            Key.find(block.keys(), prefix + name)
                    .filter(key -> scope.covers(block, key))
                    .ifPresent(key -> {
                        keys.put(name, key);
                        counts.put(key, name);
                    });
            if (member.getValue().isObject() && leadsOn(prefix + name)) {
                ways.put(name.toLowerCase(Locale.ROOT), name);
            }
        });
        keys.forEach((name, key) -> {
            if (reconcile(place, at, name, key, last && name.equals(counts.get(key)))) {
                there.add(key);
            }
        });
        place.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> place.path(name) instanceof ObjectNode && leadsOn(prefix + name))
                .toList()
                .forEach(name -> reconcile(
                        (ObjectNode) place.path(name),
                        at.child(name),
                        prefix + name + ".",
                        last && name.equals(ways.get(name.toLowerCase(Locale.ROOT))),
                        there));
    }

    private boolean leadsOn(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ".";
        return block.keys().stream()
                .anyMatch(key -> key.json().toLowerCase(Locale.ROOT).startsWith(start));
    }

    /** In the last of the objects that the key's names lead to; what is missing of them is added. */
    private void add(ObjectNode place, Pointer at, Key key, JsonNode value, String reason) {
        ObjectNode into = place;
        Pointer around = at;
        String[] names = key.json().split("\\.", -1);
        for (int i = 0; i < names.length - 1; i++) {
            String step = names[i];
            String name = into.propertyStream()
                    .filter(member -> member.getKey().equalsIgnoreCase(step)
                            && member.getValue().isObject())
                    .map(Map.Entry::getKey)
                    .reduce((former, latter) -> latter)
                    .orElse(step);
            around = around.child(name);
            into = into.path(name) instanceof ObjectNode there ? there : into.putObject(name);
        }
        changes.set(into, around, names[names.length - 1], value, key.concept(), reason);
    }

    /** Whether the name now has the desired value. */
    private boolean reconcile(ObjectNode place, Pointer at, String name, Key key, boolean effective) {
        JsonNode before = place.path(name);
        Optional<JsonNode> value = Optional.ofNullable(desired.get(key)).flatMap(DesiredValue::value);
        if (value.isPresent() && effective) {
            if (!before.equals(value.get())) {
                changes.set(place, at, name, value.get(), key.concept(), DesiredValue.reason(desired, key));
            }
            return true;
        }
        boolean ours = key.concept().canonical() || key.concept() == Concept.HOST || key.concept() == Concept.PORT;
        if (ours && (isSet(key, at, before) || isReplaced(key))) {
            changes.remove(place, at, name, key.concept(), value.isPresent() ? "The key appears twice." : stale(key));
        }
        return false;
    }

    private String stale(Key key) {
        DesiredValue kept = desired.get(key);
        if (kept != null) {
            return kept.reason();
        }
        Optional<Key> successor = successor(key);
        if (successor.isPresent()) {
            return "Replaced by \"" + successor.get().json() + "\".";
        }
        return switch (key.concept()) {
            case HOST, PORT -> "Replaced by the list of addresses.";
            default ->
                key.readBy().isEnded()
                        ? "No current release reads it, and the spec does not set it."
                        : DesiredValue.NOT_SET;
        };
    }

    private Optional<Key> successor(Key key) {
        return desired.keySet().stream()
                .filter(other -> !other.equals(key) && other.concept() == key.concept())
                .findFirst();
    }

    /** Whether the file now has the setting under another name. */
    private boolean isReplaced(Key key) {
        return switch (key.concept()) {
            case HOST, PORT -> desired.keySet().stream().anyMatch(other -> other.concept() == Concept.ADDRS);
            default -> successor(key).isPresent();
        };
    }

    /** Empty texts and lists, 0, false and null are equal to an absent key. A value that Go cannot parse is not. */
    private static boolean isSet(Key key, Pointer at, JsonNode value) {
        FoundKey found = FoundKey.inFile(key, key.json(), at, value);
        return !value.isNull() && (found.isSet() || !found.counts());
    }
}
