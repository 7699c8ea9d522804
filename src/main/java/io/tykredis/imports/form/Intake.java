package io.tykredis.imports.form;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.imports.reading.EnvKeys;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.ComponentInstance;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.Interpolation;
import io.tykredis.imports.source.KnownRelease;
import io.tykredis.imports.source.UnsentSettings;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the settings that the forms read. */
public final class Intake {

    /** The credentials in a URL, which Compose accepts as the path of a file. */
    private static final Pattern CREDENTIALS = Pattern.compile("//[^/\\s]*@");

    private final Components components;
    private final List<FileText> files;
    private final InputErrors syntax;
    private final InputErrors errors;
    private final Set<FileText> used = new HashSet<>();
    private final List<ComponentFile> configs = new ArrayList<>();
    private final Map<String, EnvVariable> variables = new LinkedHashMap<>();
    private final List<EnvVariable> repeated = new ArrayList<>();
    private final Map<String, String> namedIn = new HashMap<>();
    private final List<ComponentInstance> instances = new ArrayList<>();
    private final Map<FileText, Set<Source.Member>> members = new HashMap<>();
    private final List<InputError> remarks = new ArrayList<>();
    private final Map<String, MissingFile> missing = new LinkedHashMap<>();
    private final Map<String, UnsentSettings> unsent = new HashMap<>();

    /**
     * Creates an intake for these files.
     *
     * @param syntax receives JSON errors in a component's file
     * @param errors receives the errors in the input
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

    /** Finds a file by the path in another file. It compares only names and opens no files. */
    Optional<FileText> find(String path, FileText from) {
        Optional<FileText> found = named(path, from);
        found.ifPresent(this::use);
        return found;
    }

    /** Records that another file refers to this one. */
    void use(FileText file) {
        used.add(file);
    }

    /** Finds a file without recording it. */
    Optional<FileText> named(String path, FileText from) {
        String wanted = FileNames.normal(FileNames.known(path));
        return Stream.<BiPredicate<String, String>>of(String::equals, FileNames::isSame)
                .flatMap(same -> files.stream().filter(file -> file != from && same.test(wanted, file.path())))
                .findFirst();
    }

    /** Adds a remark about a file that the input lacks. Its roles in several services are one remark. */
    void isMissing(String written, String role, Pointer at, SourcePosition position) {
        String path = CREDENTIALS.matcher(written).replaceAll("//***@");
        missing.computeIfAbsent(path, wanted -> new MissingFile(wanted, at, position))
                .roles()
                .add(role);
    }

    /** Adds a remark about variables of a service that the input lacks. */
    void isMissing(String path, String role, String service, Pointer at, SourcePosition position) {
        isMissing(path, role + " of " + service, at, position);
        isUnsent(service, UnsentSettings.ANY);
    }

    /** Records which settings of a service are in files that the input lacks. */
    void isUnsent(String service, UnsentSettings settings) {
        unsent.merge(service, settings, UnsentSettings::and);
    }

    /** Adds a remark about a service's own configuration file that the input lacks. */
    void isMissing(ContainerMounts.Config config, String service) {
        isMissing(
                config.source(),
                "mounted into " + service,
                config.mount().at(),
                config.mount().position());
        isUnsent(service, UnsentSettings.OF_OWN_FILE);
    }

    Map<String, UnsentSettings> unsent() {
        return unsent;
    }

    /** Whether the variable is one of a component. */
    boolean isOfComponent(String variable) {
        return components.all().stream().anyMatch(table -> variable.startsWith(table.envPrefix()));
    }

    /** Adds a remark about each name that the file has twice in one map. */
    void repetitions(FileText file) {
        remarks.addAll(file.repetitions());
    }

    /** Adds a remark about readable files. */
    void remark(InputError remark) {
        remarks.add(remark);
    }

    List<InputError> remarks() {
        return Stream.concat(missing.values().stream().map(MissingFile::remark), remarks.stream())
                .toList();
    }

    /** Adds a component's own file that no container mounts. Equal files are added once. */
    void config(ComponentFile file, FileText from) {
        boolean known = configs.stream()
                .anyMatch(other ->
                        other.table().equals(file.table()) && other.content().equals(file.content()));
        if (!known) {
            configs.add(file);
        }
        holds(from, file.table());
    }

    /** Records that the file configures a component. */
    void holds(FileText file, ComponentTable table) {
        member(file, new Source.Member(table, null, null));
    }

    /** Adds the variables of an env file, which apply to every component that reads them. */
    void variables(List<EnvVariable> some, FileText from) {
        some.forEach(variable -> add(variable, from.name()));
        named(some).forEach(name -> holds(from, components.find(name).orElseThrow()));
    }

    /** Adds a container and returns whether it runs a Tyk component. */
    boolean container(Container container, FileText from) {
        Optional<ImageName> image = Optional.ofNullable(container.image()).map(ImageName::of);
        Set<String> configured = component(container.service(), container.image())
                .map(table -> Set.of(table.name()))
                .orElseGet(() -> configured(container));
        String service = container.service().isEmpty() ? null : container.service();
        List<EnvVariable> own = new ArrayList<>();
        Map<Boolean, List<EnvVariable>> read = container.variables().stream()
                .collect(Collectors.partitioningBy(variable -> isFor(configured, variable)));
        read.getOrDefault(true, List.of()).forEach(variable -> {
            // It overrides the same name in another list; in its own, the repetition is reported.
            own.removeIf(other -> other.name().equals(variable.name()) && !other.repeats(variable));
            own.add(variable);
        });
        for (String name : configured) {
            ComponentTable table = components.find(name).orElseThrow();
            KnownRelease release = image.flatMap(found -> found.release(table)).orElse(container.otherwise());
            ComponentFile file = container.files().stream()
                    .filter(each -> each.table().equals(table))
                    .findFirst()
                    .orElse(null);
            instances.add(new ComponentInstance(
                    table,
                    service,
                    file,
                    own,
                    release,
                    container.written(),
                    container.keys(),
                    UnsentSettings.NONE,
                    read.getOrDefault(false, List.of())));
            member(from, new Source.Member(table, service, release));
        }
        return !configured.isEmpty();
    }

    /** The component of an image, or of a service whose image is unknown; empty if there is no container. */
    Optional<ComponentTable> component(String service, @Nullable String image) {
        return Optional.ofNullable(image)
                .map(name -> name.isEmpty() || Interpolation.isLeft(name) ? service : name)
                .flatMap(name -> ImageName.of(name).component(components));
    }

    /** The components of the files, because an env file may have the variables of several components. */
    private Set<String> configured(Container container) {
        Set<String> configured = container.files().stream()
                .map(file -> file.table().name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return configured.isEmpty() ? named(container.variables()) : configured;
    }

    private Set<String> named(List<EnvVariable> some) {
        return components.all().stream()
                .filter(table ->
                        some.stream().anyMatch(variable -> variable.name().startsWith(table.envPrefix())))
                .map(ComponentTable::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether the container's component may read the variable, because it has no other component's prefix. */
    private boolean isFor(Set<String> configured, EnvVariable variable) {
        return components.all().stream()
                .filter(table -> !configured.contains(table.name()))
                .noneMatch(table -> variable.name().startsWith(table.envPrefix()));
    }

    /** Adds a variable. Two env files may differ in all variables except those for Redis. */
    private void add(EnvVariable variable, String file) {
        EnvVariable before = variables.putIfAbsent(variable.name(), variable);
        if (before == null) {
            namedIn.put(variable.name(), file);
            return;
        }
        String other = namedIn.getOrDefault(variable.name(), "");
        boolean redis = components.all().stream().anyMatch(table -> EnvKeys.knows(table, variable.name()));
        if (redis && other.equals(file)) {
            repeated.add(variable);
        } else if (redis && !before.isSameAs(variable)) {
            errors.add(new InputError(
                    variable.at(),
                    InputError.Code.CLASHING_VALUES,
                    variable.name() + " has different values in " + other + " and " + file + ".",
                    "Send the files of one deployment at a time.",
                    variable.position()));
        }
    }

    /** Records that another file configures the same components for a service. */
    void sameMembers(FileText file, String service, FileText other) {
        members(file).stream()
                .filter(member -> service.equals(member.service()))
                .toList()
                .forEach(member -> member(other, member));
    }

    private void member(FileText from, Source.Member member) {
        members.computeIfAbsent(from, file -> new LinkedHashSet<>()).add(member);
    }

    List<Source.Member> members(FileText file) {
        return List.copyOf(members.getOrDefault(file, Set.of()));
    }

    List<ComponentFile> configs() {
        return configs;
    }

    List<EnvVariable> variables() {
        List<EnvVariable> all = new ArrayList<>(variables.values());
        all.addAll(repeated);
        return all;
    }

    List<ComponentInstance> instances() {
        ForeignVariables foreign = new ForeignVariables(components, instances);
        return instances.stream().map(foreign::unshared).toList();
    }
}
