package io.tykredis.catalog;

import io.tykredis.input.NearestName;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tables of all components, by name. */
public final class Components {

    private final List<ComponentTable> tables;
    private final Map<String, ComponentTable> byName = new TreeMap<>();

    public Components(Collection<Component> components) {
        tables = components.stream()
                .map(Component::table)
                .sorted(Comparator.comparing(ComponentTable::name))
                .toList();
        tables.forEach(table -> table.names().forEach(name -> {
            if (byName.put(name, table) != null) {
                throw new IllegalArgumentException("two components are called " + name);
            }
        }));
    }

    /** In alphabetical order of names, the order of every output that lists them. */
    public List<ComponentTable> all() {
        return tables;
    }

    public Optional<ComponentTable> find(String nameOrAlias) {
        return Optional.ofNullable(byName.get(nameOrAlias));
    }

    /**
     * The component with the name or alias.
     *
     * @throws UnknownComponent that suggests one
     */
    public ComponentTable require(String nameOrAlias) {
        return find(nameOrAlias).orElseThrow(() -> new UnknownComponent(instead(nameOrAlias)));
    }

    /** All accepted names with their canonical names. */
    public Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        byName.forEach((name, table) -> names.put(name, table.name()));
        return names;
    }

    /** The suggestion for an unknown name. Aliases are accepted but never suggested. */
    public String instead(String unknown) {
        return NearestName.question(
                        unknown, tables.stream().map(ComponentTable::name).toList()) + "Components: "
                + String.join(", ", tables.stream().map(ComponentTable::name).toList()) + ".";
    }
}
