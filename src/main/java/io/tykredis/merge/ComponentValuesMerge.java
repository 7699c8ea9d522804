package io.tykredis.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.format.helm.ChartContainer;
import io.tykredis.format.helm.RedisMember;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.imports.unread.UnreadName;
import io.tykredis.input.Pointer;
import io.tykredis.merge.Change.Operation;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The merge into a component's own values: its sizes, and its variables in {@code extraEnvs}. */
final class ComponentValuesMerge {

    private static final String NAME = "name";
    private static final String VALUE = "value";

    private final HelmValuesFile file;
    private final ComponentTable table;
    private final Translation translation;
    private final ComponentReading reading;

    ComponentValuesMerge(HelmValuesFile file, Translation translation, ComponentReading reading) {
        this.file = file;
        this.table = translation.table();
        this.translation = translation;
        this.reading = reading;
    }

    /** @param desired the component's values for the spec */
    void merge(ChartContainer container, JsonNode desired) {
        List<String> at = container.section();
        for (RedisMember own : RedisMember.own(table.name())) {
            List<String> path = HelmValuesFile.below(at, own.path().get(0));
            JsonNode value = desired.path(own.path().get(0));
            if (!value.isMissingNode()) {
                file.set(table.name(), path, value, own.concept(), DesiredValue.stated(translation, own.concept()));
            } else if (!HelmValuesFile.text(file.node(path)).isEmpty()) {
                file.set(table.name(), path, own.neutral(), own.concept(), DesiredValue.NOT_SET);
            }
        }
        extraEnvs(HelmValuesFile.below(at, "extraEnvs"), desired.path("extraEnvs"), stale(container));
    }

    private void extraEnvs(List<String> at, JsonNode desired, Map<String, String> stale) {
        JsonNode list = file.node(at);
        Map<String, JsonNode> wanted = new LinkedHashMap<>();
        desired.forEach(item -> wanted.put(item.path(NAME).asText(), item));
        List<Integer> removed = new ArrayList<>();
        Map<String, JsonNode> missing = new LinkedHashMap<>(wanted);
        for (int i = list.size() - 1; i >= 0; i--) {
            String name = list.path(i).path(NAME).asText("");
            if (missing.containsKey(name)) {
                item(at, i, list.path(i), missing.get(name));
                missing.remove(name);
            } else if (wanted.containsKey(name) || stale.containsKey(name)) {
                removed.add(i);
            }
        }
        boolean none = removed.size() == list.size() && missing.isEmpty();
        for (int i : removed) {
            if (none) {
                file.replace(at, JsonNodeFactory.instance.arrayNode());
            } else {
                file.remove(HelmValuesFile.below(at, Integer.toString(i)));
            }
            JsonNode item = list.path(i);
            String name = item.path(NAME).asText("");
            change(
                    Operation.REMOVE,
                    at,
                    item,
                    null,
                    wanted.containsKey(name) ? "The variable appears twice." : stale.getOrDefault(name, ""));
        }
        missing.values().forEach(item -> {
            file.append(at, item);
            change(Operation.ADD, at, null, item, reason(item));
        });
    }

    private void item(List<String> list, int index, JsonNode before, JsonNode after) {
        if (isSame(before, after)) {
            return;
        }
        List<String> at = HelmValuesFile.below(list, Integer.toString(index));
        if (before.has(VALUE) && after.has(VALUE)) {
            file.replace(HelmValuesFile.below(at, VALUE), after.path(VALUE));
        } else {
            file.replace(at, after);
        }
        change(Operation.REPLACE, list, before, after, reason(after));
    }

    /** Records a change of a variable. Its place has its name, since its index changes. */
    private void change(
            Operation operation, List<String> list, @Nullable JsonNode from, @Nullable JsonNode to, String reason) {
        JsonNode item = Objects.requireNonNull(to == null ? from : to);
        file.change(
                table.name(),
                operation,
                HelmValuesFile.below(list, item.path(NAME).asText("")),
                value(from),
                value(to),
                concept(item),
                reason);
    }

    /** A value from a Secret is not shown. */
    private static @Nullable JsonNode value(@Nullable JsonNode item) {
        return item == null ? null : item.has(VALUE) ? item.path(VALUE) : ChangeRecorder.MASK;
    }

    /** The variables that the spec does not have, or that override the chart's, with the reasons. */
    private Map<String, String> stale(ChartContainer container) {
        Map<String, String> stale = new HashMap<>();
        container.variables().forEach(variable -> stale.put(variable.name(), DesiredValue.NOT_SET));
        reading.blocks().forEach(block -> Stream.concat(
                        block.all().stream()
                                .filter(found -> VariableMerge.isOurs(found) || overrides(found, block.all())),
                        block.switches().stream())
                .filter(FoundKey::isVariable)
                .forEach(found -> stale.put(found.name(), DesiredValue.NOT_SET)));
        for (UnreadName unread : reading.unread()) {
            if (unread.about() != null && file.file().at().covers(unread.at())) {
                stale.put(nameAt(unread.at()), "The " + table.title() + " does not read it.");
            }
        }
        return stale;
    }

    /** Whether the chart sets the same key under another name. */
    private static boolean overrides(FoundKey found, List<FoundKey> all) {
        return found.concept().canonical()
                && all.stream()
                        .anyMatch(other ->
                                other.key().equals(found.key()) && !other.name().equals(found.name()));
    }

    /** The name of the variable in an item of a list, of which the place of the value is given. */
    private String nameAt(Pointer at) {
        List<String> path = new ArrayList<>();
        for (Pointer place = at.parent();
                !place.equals(file.file().at()) && !place.equals(Pointer.ROOT);
                place = place.parent()) {
            path.add(0, place.name());
        }
        return file.node(path).path(NAME).asText("");
    }

    private Concept concept(JsonNode item) {
        return setting(item).map(setting -> setting.key().concept()).orElse(Concept.PASSWORD);
    }

    private String reason(JsonNode item) {
        return setting(item).map(DesiredValue::stated).orElse("The chart does not set it as the spec requires.");
    }

    private Optional<Setting> setting(JsonNode item) {
        return translation.settings().stream()
                .filter(setting -> setting.env().equals(item.path(NAME).asText()))
                .findFirst();
    }

    private static boolean isSame(JsonNode before, JsonNode after) {
        return HelmValuesFile.isEqual(before.path(VALUE), after.path(VALUE))
                && HelmValuesFile.isEqual(
                        before.path("valueFrom").path("secretKeyRef"),
                        after.path("valueFrom").path("secretKeyRef"));
    }
}
