package io.tykredis.merge;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.imports.VariableSpots;
import io.tykredis.imports.VariableSpots.Found;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.reading.EnvKeys;
import io.tykredis.imports.source.ComponentInstance;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.input.Pointer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A variable of a component with its place, behind which another one can be added. */
record VariableAnchor(EnvVariable variable, Found found) {

    private int start() {
        return found.spot().entry().start();
    }

    /** The last of the component's variables in each place, first where its address is, or most of them. */
    static List<VariableAnchor> of(ComponentInstance instance, Set<Pointer> unread, VariableSpots spots) {
        record Group(SentFile file, int start) {}
        Map<Group, List<VariableAnchor>> groups = new HashMap<>();
        Map<Group, Boolean> addressed = new HashMap<>();
        for (EnvVariable variable : instance.variables()) {
            if (EnvKeys.knows(instance.table(), variable.name()) || unread.contains(variable.at())) {
                spots.find(variable).ifPresent(found -> {
                    Group group = new Group(found.file(), found.spot().among().start());
                    groups.computeIfAbsent(group, any -> new ArrayList<>()).add(new VariableAnchor(variable, found));
                    addressed.merge(group, isAddress(instance.table(), variable.name()), Boolean::logicalOr);
                });
            }
        }
        return groups.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Group, List<VariableAnchor>> each) -> addressed.get(each.getKey()))
                        .thenComparing(each -> each.getValue().size())
                        .thenComparing(each -> -each.getKey().start())
                        .reversed())
                .map(each -> Collections.max(each.getValue(), Comparator.comparing(VariableAnchor::start)))
                .toList();
    }

    private static boolean isAddress(ComponentTable table, String name) {
        Block main = table.blocks().get(0);
        return EnvKeys.prefixes(main).anyMatch(prefix -> main.keys().stream()
                .filter(key -> key.concept() == Concept.ADDRS || key.concept() == Concept.HOST)
                .anyMatch(key -> name.equals(table.envPrefix() + prefix + key.env())));
    }
}
