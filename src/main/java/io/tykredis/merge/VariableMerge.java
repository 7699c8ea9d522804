package io.tykredis.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tykredis.catalog.Block;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.format.NativeFile;
import io.tykredis.imports.reading.BlockReading;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.imports.source.ComponentInstance;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.unread.UnreadName;
import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The merge of a translation into the variables of one component. */
final class VariableMerge {

    private final ComponentInstance instance;
    private final Translation translation;
    private final ComponentReading reading;
    private final MergeScope scope;
    private final VariableEditor editor;
    private final Map<String, List<EnvVariable>> byName;

    VariableMerge(
            ComponentInstance instance,
            Translation translation,
            ComponentReading reading,
            MergeScope scope,
            VariableEditor editor) {
        this.instance = instance;
        this.translation = translation;
        this.reading = reading;
        this.scope = scope;
        this.editor = editor;
        this.byName = instance.variables().stream().collect(Collectors.groupingBy(EnvVariable::name));
    }

    /** A variable that the spec does not have. */
    private record Stale(
            EnvVariable variable, Concept concept, @Nullable JsonNode value, String reason) {}

    void merge() {
        Set<String> off = new HashSet<>();
        List<Stale> unread = unread();
        for (BlockReading block : reading.blocks()) {
            Map<Key, Setting> desired = desired(block.block());
            Key onOff = block.block().enabledBy();
            boolean on = onOff == null || !desired.isEmpty();
            if (onOff != null && scope.whole()) {
                onOff(block, onOff, on);
            }
            if (on) {
                block(block, desired, unread);
            } else {
                off.add(translation.table().envPrefix() + block.block().env());
            }
        }
        reading.others().stream()
                .filter(found -> scope.whole() && found.concept() == Concept.STORAGE_TYPE && found.isVariable())
                .filter(found -> !found.isText("redis", ""))
                .forEach(found -> variable(found)
                        .ifPresent(variable -> editor.set(
                                variable,
                                variable.name(),
                                setting(found.key(), variable.name(), new Value.Text("redis")),
                                found.value(),
                                "The component requires the storage type \"redis\".")));
        unread.stream()
                .filter(each -> off.stream().noneMatch(each.variable().name()::startsWith))
                .forEach(each -> editor.remove(each.variable(), each.concept(), null, each.reason()));
    }

    private Map<Key, Setting> desired(Block block) {
        Map<Key, Setting> desired = new LinkedHashMap<>();
        translation.settings().stream()
                .filter(setting -> Merger.isIn(setting, block))
                .forEach(setting -> desired.put(setting.key(), setting));
        return desired;
    }

    /** A store that the spec does not have is switched off, and stays where it is. */
    private void onOff(BlockReading block, Key key, boolean on) {
        List<FoundKey> variables =
                block.switches().stream().filter(FoundKey::isVariable).toList();
        Setting setting = setting(key, translation.table().envPrefix() + key.env(), new Value.Flag(on));
        String reason = on ? "The spec has this store." : "The spec does not have this store.";
        for (FoundKey found : variables) {
            if (!BooleanNode.valueOf(on).equals(found.value())) {
                variable(found)
                        .ifPresent(variable -> editor.set(variable, found.name(), setting, found.value(), reason));
            }
        }
        if (on && variables.isEmpty() && !reading.fileRead()) {
            editor.add(setting, reason);
        }
    }

    private static Setting setting(Key key, String name, Value value) {
        return new Setting(List.of(key.json()), name, key, key.readBy(), value, List.of());
    }

    private void block(BlockReading block, Map<Key, Setting> desired, List<Stale> unread) {
        Set<Key> there = new HashSet<>();
        List<Stale> stale = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (FoundKey found : block.all()) {
            List<EnvVariable> named = found.isVariable() ? variables(found) : List.of();
            int occurrence = named.isEmpty() ? 0 : seen.merge(found.name(), 1, Integer::sum);
            Optional<EnvVariable> variable =
                    scope.covers(block.block(), found.key()) && occurrence > 0 && occurrence <= named.size()
                            ? Optional.of(named.get(occurrence - 1))
                            : Optional.empty();
            Setting setting = desired.get(found.key());
            boolean stillRead =
                    !scope.whole() && found.isReadBy(translation.target().version());
            if (variable.isPresent() && stillRead && !editor.reaches(variable.get())) {
                desired.keySet().stream()
                        .filter(key -> replaces(key.concept(), found.concept()))
                        .forEach(there::add);
                continue;
            }
            if (variable.isPresent() && occurrence < named.size()) {
                stale.add(new Stale(variable.get(), found.concept(), found.value(), "The variable appears twice."));
            } else if (variable.isPresent()
                    && setting != null
                    && found.isReadBy(translation.target().version())) {
                String reason = DesiredValue.stated(setting);
                if (isSame(found, setting)
                        || editor.set(variable.get(), found.name(), setting, found.value(), reason)) {
                    there.add(found.key());
                } else {
                    String instead = DesiredValue.of(setting).reason();
                    stale.add(new Stale(variable.get(), found.concept(), found.value(), instead));
                }
            } else if (variable.isPresent() && (isOurs(found) || isRespelt(found, desired))) {
                stale.add(new Stale(variable.get(), found.concept(), found.value(), reason(found, desired)));
            }
        }
        for (Setting setting : desired.values()) {
            if (!there.contains(setting.key()) && scope.covers(block.block(), setting.key())) {
                missing(setting, List.of(stale, unread));
            }
        }
        stale.forEach(each -> editor.remove(each.variable(), each.concept(), each.value(), each.reason()));
    }

    private static String reason(FoundKey found, Map<Key, Setting> desired) {
        boolean address = found.concept() == Concept.HOST || found.concept() == Concept.PORT;
        return desired.values().stream()
                .filter(setting -> replaces(setting.key().concept(), found.concept()))
                .findFirst()
                .map(setting -> address ? "Replaced by the list of addresses." : "Replaced by " + setting.env() + ".")
                .orElse(DesiredValue.NOT_SET);
    }

    /** In the place of one that it replaces; what the file has is not needed among the variables. */
    private void missing(Setting setting, List<List<Stale>> replaceable) {
        for (List<Stale> stale : replaceable) {
            for (Stale each : stale) {
                if (replaces(setting.key().concept(), each.concept())
                        && editor.set(
                                each.variable(), setting.env(), setting, each.value(), DesiredValue.stated(setting))) {
                    stale.remove(each);
                    return;
                }
            }
        }
        if (!reading.fileRead() || setting.reference().isPresent()) {
            editor.add(setting, DesiredValue.stated(setting));
        }
    }

    private static boolean replaces(Concept concept, Concept other) {
        return concept == other || (concept == Concept.ADDRS && (other == Concept.HOST || other == Concept.PORT));
    }

    private List<Stale> unread() {
        List<Stale> stale = new ArrayList<>();
        if (!scope.whole()) {
            return stale;
        }
        for (UnreadName unread : reading.unread()) {
            Concept about = unread.about();
            if (about == null) {
                continue;
            }
            instance.variables().stream()
                    .filter(variable -> variable.at().equals(unread.at()))
                    .forEach(variable -> stale.add(new Stale(
                            variable, about, null, "The " + translation.table().title() + " does not read it.")));
        }
        return stale;
    }

    private Optional<EnvVariable> variable(FoundKey found) {
        return variables(found).stream().reduce((first, last) -> last);
    }

    private List<EnvVariable> variables(FoundKey found) {
        return byName.getOrDefault(found.name(), List.of());
    }

    static boolean isOurs(FoundKey found) {
        boolean ours =
                found.concept().canonical() || found.concept() == Concept.HOST || found.concept() == Concept.PORT;
        return ours && (found.isSet() || !found.counts());
    }

    /** Whether the setting is now under another name, even if its value was that of an absent one. */
    private static boolean isRespelt(FoundKey found, Map<Key, Setting> desired) {
        return desired.keySet().stream().anyMatch(key -> key.concept() == found.concept() && !key.equals(found.key()));
    }

    static boolean isSame(FoundKey found, Setting setting) {
        Optional<JsonNode> value = NativeFile.value(setting);
        JsonNode now = found.value();
        if (value.isPresent()) {
            return found.reference() == null
                    && now != null
                    && value.get().toString().equals(now.toString());
        }
        Secret wanted = setting.reference().orElseThrow();
        return wanted.equals(found.reference())
                || (wanted instanceof Secret.FromEnv from
                        && TextNode.valueOf("${" + from.name() + "}").equals(now));
    }
}
