package io.tykredis.imports.form;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.imports.reading.EnvKeys;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import io.tykredis.model.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers what the forms read. */
public final class Intake {

    private final Components components;
    private final List<FileText> files;
    private final InputErrors syntax;
    private final InputErrors errors;
    private final Set<FileText> used = new HashSet<>();
    private final Map<String, ComponentFile> configs = new LinkedHashMap<>();
    private final Map<String, EnvVariable> variables = new LinkedHashMap<>();
    private final List<EnvVariable> repeated = new ArrayList<>();
    private final Map<String, String> services = new HashMap<>();
    private final Map<FileText, List<Source.Member>> members = new HashMap<>();
    private final List<InputError> missing = new ArrayList<>();

    /**
     * An intake of these files.
     *
     * @param syntax takes what is wrong with a component's file as JSON
     * @param errors takes what is wrong with the input
     */
    Intake(Components components, List<FileText> files, InputErrors syntax, InputErrors errors) {
        this.components = components;
        this.files = List.copyOf(files);
        this.syntax = syntax;
        this.errors = errors;
    }

    public Components components() {
        return components;
    }

    List<FileText> files() {
        return files;
    }

    InputErrors errors() {
        return errors;
    }

    InputErrors syntax() {
        return syntax;
    }

    /** Whether another file refers to this one. */
    boolean isUsed(FileText file) {
        return used.contains(file);
    }

    /** A file by the path under which another refers to it. Only names are compared: nothing is opened. */
    Optional<FileText> find(String path, FileText from) {
        String wanted = FileNames.normal(path);
        Optional<FileText> found = files.stream()
                .filter(file -> file != from && FileNames.isSame(wanted, FileNames.normal(file.name())))
                .findFirst();
        found.ifPresent(used::add);
        return found;
    }

    /** A file that would have to be sent too. */
    void isMissing(String path, String role, Pointer at, SourcePosition position) {
        missing.add(new InputError(
                at,
                InputError.Code.FILE_NOT_SENT,
                path + " (" + role + ") is not among the files, so its settings are unknown.",
                "Send " + path + " too.",
                position));
    }

    List<InputError> missing() {
        return missing;
    }

    /** A component's own file, which a component may have only once. */
    void config(ComponentFile file, FileText from) {
        ComponentFile before = configs.putIfAbsent(file.table().name(), file);
        member(from, new Source.Member(file.table().name(), null, null, null));
        if (before != null && !before.content().equals(file.content())) {
            errors.add(from.error(
                    InputError.Code.SUPERFLUOUS_FIELD,
                    "Two files are the " + file.table().title() + "'s "
                            + file.table().file() + ", and they differ.",
                    "Send the files of one deployment at a time."));
        }
    }

    /** The variables of an env file, which are for every component that reads them. */
    void variables(List<EnvVariable> some, FileText from) {
        some.forEach(variable -> add(variable, from.name()));
        named(some).forEach(name -> member(from, new Source.Member(name, null, null, null)));
    }

    /** A container, if it is one of Tyk's. */
    boolean container(Container container, FileText from) {
        Optional<ImageName> image = Optional.ofNullable(container.image()).map(ImageName::of);
        Optional<ComponentTable> table = image.flatMap(name -> name.component(components));
        Set<String> named = named(container.variables());
        if (table.isEmpty() && named.isEmpty()) {
            return false;
        }
        Set<String> configured = table.map(found -> Set.of(found.name())).orElse(named);
        Map<String, EnvVariable> own = new LinkedHashMap<>();
        container.variables().stream()
                .filter(variable -> isFor(configured, variable))
                .forEach(variable -> own.put(variable.name(), variable));
        own.values().forEach(variable -> add(variable, container.service()));
        Version version = image.flatMap(ImageName::version).orElse(null);
        String service = container.service().isEmpty() ? null : container.service();
        configured.forEach(
                name -> member(from, new Source.Member(name, service, version, version == null ? null : "image")));
        return true;
    }

    private Set<String> named(List<EnvVariable> some) {
        return components.all().stream()
                .filter(table ->
                        some.stream().anyMatch(variable -> variable.name().startsWith(table.envPrefix())))
                .map(ComponentTable::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether the container's component may read the variable: no other component's prefix begins it. */
    private boolean isFor(Set<String> configured, EnvVariable variable) {
        return components.all().stream()
                .filter(table -> !configured.contains(table.name()))
                .noneMatch(table -> variable.name().startsWith(table.envPrefix()));
    }

    /** Two services may differ in everything but their Redis. */
    private void add(EnvVariable variable, String service) {
        EnvVariable before = variables.putIfAbsent(variable.name(), variable);
        if (before == null) {
            services.put(variable.name(), service);
            return;
        }
        String other = services.getOrDefault(variable.name(), "");
        boolean redis = components.all().stream().anyMatch(table -> EnvKeys.knows(table, variable.name()));
        if (redis && other.equals(service)) {
            repeated.add(variable);
        } else if (redis && !before.isSameAs(variable)) {
            errors.add(new InputError(
                    variable.at(),
                    InputError.Code.CLASHING_VALUES,
                    variable.name() + " has different values in " + other + " and " + service + ".",
                    "Send the services that share one Redis at a time.",
                    variable.position()));
        }
    }

    private void member(FileText from, Source.Member member) {
        List<Source.Member> known = members.computeIfAbsent(from, file -> new ArrayList<>());
        if (!known.contains(member)) {
            known.add(member);
        }
    }

    List<Source.Member> members(FileText file) {
        return members.getOrDefault(file, List.of());
    }

    List<ComponentFile> configs() {
        return List.copyOf(configs.values());
    }

    List<EnvVariable> variables() {
        List<EnvVariable> all = new ArrayList<>(variables.values());
        all.addAll(repeated);
        return all;
    }

    @Nullable
    Version version(String component) {
        return members.values().stream()
                .flatMap(List::stream)
                .filter(member -> member.component().equals(component) && member.version() != null)
                .map(Source.Member::version)
                .findFirst()
                .orElse(null);
    }
}
