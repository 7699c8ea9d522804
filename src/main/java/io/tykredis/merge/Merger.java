package io.tykredis.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.imports.unread.UnreadName;
import io.tykredis.input.Pointer;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The merge of a translation into a component's whole file. */
public final class Merger {

    private static final String REDIS = "redis";

    private final Translation translation;
    private final ComponentTable table;
    private final ObjectNode config;
    private final MergeScope scope;
    private final ChangeRecorder changes = new ChangeRecorder();

    private Merger(Translation translation, ObjectNode config, MergeScope scope) {
        this.scope = scope;
        this.translation = translation;
        this.table = translation.table();
        this.config = config;
    }

    /**
     * Merges the spec's settings into the file.
     *
     * @param config the file to modify
     * @param unread names in it that concern Redis but are not read
     */
    public static MergeResult merge(Translation translation, ObjectNode config, List<UnreadName> unread) {
        return merge(translation, config, unread, MergeScope.WHOLE);
    }

    /** Merges only the settings in a scope. */
    static MergeResult merge(Translation translation, ObjectNode config, List<UnreadName> unread, MergeScope scope) {
        Merger merger = new Merger(translation, config, scope);
        if (scope.whole()) {
            unread.forEach(merger::stale);
        }
        merger.settings();
        return new MergeResult(config, merger.changes.made());
    }

    private void settings() {
        table.others().stream()
                .filter(key -> scope.whole() && key.concept() == Concept.STORAGE_TYPE)
                .forEach(this::storageType);
        for (Block block : table.blocks()) {
            Map<Key, DesiredValue> desired = desired(block);
            Key onOff = block.enabledBy();
            if (onOff != null && scope.whole()) {
                onOff(onOff, !desired.isEmpty());
            }
            if (onOff == null || !desired.isEmpty()) {
                List<Spot> spots = spots(block);
                BlockMerge merge = new BlockMerge(block, desired, scope, changes);
                for (int i = 0; i < spots.size(); i++) {
                    merge.into(spots.get(i).node(), spots.get(i).at(), i == spots.size() - 1);
                }
            }
        }
    }

    /** Removes an unread name, unless it is in a store that is off. */
    private void stale(UnreadName unreadName) {
        Concept about = unreadName.about();
        if (about != null && !isOff(top(unreadName.at()))) {
            Pointer around = unreadName.at().parent();
            changes.remove(
                    (ObjectNode) config.at(around.toString()),
                    around,
                    unreadName.at().name(),
                    about,
                    unreadName.kind() == UnreadName.Kind.FOREIGN
                            ? "It is another component's name. The " + table.title() + " does not read it."
                            : "The " + table.title() + " does not read it.");
        }
    }

    private boolean isOff(String top) {
        return table.blocks().stream()
                .filter(block -> block.enabledBy() != null)
                .filter(block -> block.path().get(0).equalsIgnoreCase(top))
                .anyMatch(block -> desired(block).isEmpty());
    }

    private static String top(Pointer at) {
        return at.parent().equals(Pointer.ROOT) ? at.name() : top(at.parent());
    }

    private Map<Key, DesiredValue> desired(Block block) {
        Map<Key, DesiredValue> desired = new LinkedHashMap<>();
        translation.settings().stream()
                .filter(setting -> isIn(setting, block))
                .forEach(setting -> desired.put(setting.key(), DesiredValue.of(setting)));
        return desired;
    }

    static boolean isIn(Setting setting, Block block) {
        int own = setting.key().json().split("\\.", -1).length;
        List<String> path = setting.path();
        return path.subList(0, path.size() - own).equals(block.path())
                && block.keys().contains(setting.key());
    }

    /** The Pump has a separate key for the storage type and accepts only Redis. */
    private void storageType(Key key) {
        for (String name : names(config, key.json())) {
            JsonNode before = config.path(name);
            FoundKey type = FoundKey.inFile(key, name, Pointer.of(name), before);
            if (!before.isNull() && !type.isText(REDIS, "")) {
                changes.set(
                        config,
                        Pointer.ROOT,
                        name,
                        JsonNodeFactory.instance.textNode(REDIS),
                        key.concept(),
                        "The component requires the storage type \"redis\".");
            }
        }
    }

    /** Switches a store that is not in the spec off and keeps its keys, which the component then ignores. */
    private void onOff(Key key, boolean on) {
        List<String> names = names(config, key.json());
        String name = names.isEmpty() ? key.json() : names.get(names.size() - 1);
        JsonNode before = config.path(name);
        names.stream()
                .filter(other -> !other.equals(name))
                .forEach(other -> changes.remove(config, Pointer.ROOT, other, key.concept(), "The key appears twice."));
        if (on && !before.equals(BooleanNode.TRUE)) {
            changes.set(config, Pointer.ROOT, name, BooleanNode.TRUE, key.concept(), "The spec has this store.");
        } else if (!on && !(before.isMissingNode() || before.isNull() || before.equals(BooleanNode.FALSE))) {
            changes.set(
                    config, Pointer.ROOT, name, BooleanNode.FALSE, key.concept(), "The spec does not have this store.");
        }
    }

    /** An object to change, with its place. */
    private record Spot(ObjectNode node, Pointer at) {

        /** The member with that name, if it is an object. */
        Stream<Spot> child(String name) {
            return node.get(name) instanceof ObjectNode child
                    ? Stream.of(new Spot(child, at.child(name)))
                    : Stream.empty();
        }

        @Override
        public String toString() {
            return at.toString();
        }
    }

    /** All objects at the block's path, whatever the case of its names. Missing objects are added. */
    private List<Spot> spots(Block block) {
        List<Spot> spots = List.of(new Spot(config, Pointer.ROOT));
        for (String step : block.path()) {
            List<Spot> next = spots.stream()
                    .flatMap(spot -> names(spot.node(), step).stream().flatMap(spot::child))
                    .toList();
            spots = next.isEmpty() ? List.of(added(spots.get(spots.size() - 1), step)) : next;
        }
        return spots;
    }

    /** Treats the old value as a secret: it may be anything, even a password. */
    private Spot added(Spot around, String step) {
        String name = names(around.node(), step).stream().findFirst().orElse(step);
        ObjectNode empty = JsonNodeFactory.instance.objectNode();
        if (around.node().path(name).isNull() || !around.node().has(name)) {
            around.node().set(name, empty);
        } else {
            changes.set(
                    around.node(),
                    around.at(),
                    name,
                    empty,
                    Concept.PASSWORD,
                    "The component reads only an object here.");
        }
        return new Spot(empty, around.at().child(name));
    }

    /** The members that Go matches with this name, in their order. */
    private static List<String> names(ObjectNode node, String name) {
        return node.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name::equalsIgnoreCase)
                .toList();
    }
}
