package io.tykredis.format;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.translate.Translation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The containers that run the components: the given ones, else {@code tyk-<component>}. */
final class Workloads {

    private final List<Workload> given;

    private Workloads(List<Workload> given) {
        this.given = List.copyOf(given);
    }

    /** @throws InvalidTarget if a target is invalid */
    static Workloads of(List<String> targets) {
        return new Workloads(targets.stream().map(Workload::of).toList());
    }

    /**
     * The workloads by component name.
     *
     * @throws InvalidTarget if a target matches none of these components, or two targets match the same one
     */
    Map<String, Workload> of(Iterable<Translation> translations) {
        Map<String, ComponentTable> tables = new HashMap<>();
        translations.forEach(each -> tables.put(each.table().name(), each.table()));
        Map<String, Workload> found = new HashMap<>();
        for (Workload workload : given) {
            String component = component(workload, List.copyOf(tables.values()));
            if (found.put(component, workload) != null) {
                throw new InvalidTarget("There are two targets for " + component + ". " + Workload.FORM);
            }
        }
        translations.forEach(each -> found.putIfAbsent(each.table().name(), Workload.named(DeploymentNames.of(each))));
        return found;
    }

    private static String component(Workload workload, List<ComponentTable> tables) {
        String prefix = workload.component();
        if (prefix != null) {
            return tables.stream()
                    .filter(table -> table.names().contains(prefix))
                    .map(ComponentTable::name)
                    .findFirst()
                    .orElseThrow(() -> new InvalidTarget("The target " + prefix + "=… names a component that is not"
                            + " translated. Translated components: " + names(tables) + "."));
        }
        if (tables.size() == 1) {
            return tables.get(0).name();
        }
        List<String> recognized = recognized(tables, workload.container());
        if (recognized.size() != 1) {
            recognized = recognized(tables, workload.name());
        }
        if (recognized.size() != 1) {
            String target = workload.name() + "/" + workload.container();
            throw new InvalidTarget("The target " + target + " does not show its component. Write the component"
                    + " before it: "
                    + tables.stream()
                            .map(ComponentTable::name)
                            .min(Comparator.naturalOrder())
                            .orElseThrow()
                    + "=" + target + ". Translated components: " + names(tables) + ".");
        }
        return recognized.get(0);
    }

    /** Tyk's charts name a container after release and chart: {@code dashboard-tyk-dashboard}. */
    private static List<String> recognized(List<ComponentTable> tables, String name) {
        List<String> words = Arrays.asList(name.split("[-.]"));
        return tables.stream()
                .filter(table -> table.names().stream().anyMatch(words::contains))
                .map(ComponentTable::name)
                .toList();
    }

    private static String names(List<ComponentTable> tables) {
        Function<ComponentTable, String> name = ComponentTable::name;
        return tables.stream().map(name).sorted().collect(Collectors.joining(", "));
    }
}
