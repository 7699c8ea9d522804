package io.tykredis.imports.form;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.imports.reading.EnvNames;
import io.tykredis.imports.source.ComponentInstance;
import io.tykredis.imports.source.EnvVariable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Separates mistakes from variables that several services of a deployment share, although only one of them reads them. */
final class ForeignVariables {

    private final Map<String, EnvNames> names;
    /** Where the variables of each component are: pointers, and positions because an anchor has several pointers. */
    private final Map<String, Set<Object>> places = new HashMap<>();

    ForeignVariables(Components components, List<ComponentInstance> instances) {
        names = components.all().stream().collect(Collectors.toMap(ComponentTable::name, EnvNames::of));
        for (ComponentInstance instance : instances) {
            Set<Object> known = places.computeIfAbsent(instance.table().name(), name -> new HashSet<>());
            instance.variables().forEach(variable -> places(variable).forEach(known::add));
        }
    }

    /** The instance with only those foreign variables for Redis that are not shared with the components they are for. */
    ComponentInstance unshared(ComponentInstance instance) {
        if (instance.foreign().isEmpty()) {
            return instance;
        }
        Set<Concept> own = instance.variables().stream()
                .filter(variable -> variable.key() == null)
                .flatMap(variable -> setting(instance.table().name(), variable).stream())
                .collect(Collectors.toSet());
        return instance.with(instance.foreign().stream()
                .filter(variable -> isMistake(variable, own))
                .toList());
    }

    /** A list for all services has this service's own variable too, and its owner is one of the services. */
    private boolean isMistake(EnvVariable variable, Set<Concept> own) {
        return names.keySet().stream().anyMatch(owner -> {
            Optional<Concept> set = setting(owner, variable);
            Set<Object> known = places.get(owner);
            return set.isPresent()
                    && (known == null
                            || (!own.contains(set.get()) && places(variable).noneMatch(known::contains)));
        });
    }

    private static Stream<Object> places(EnvVariable variable) {
        return Stream.concat(Stream.of(variable.at()), Stream.ofNullable(variable.position()));
    }

    private Optional<Concept> setting(String component, EnvVariable variable) {
        return Optional.ofNullable(names.get(component))
                .flatMap(known -> known.setting(variable.name()))
                .map(Key::concept);
    }
}
