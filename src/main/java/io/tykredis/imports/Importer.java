package io.tykredis.imports;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.imports.reading.BlockReading;
import io.tykredis.imports.reading.ComponentReader;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.ComponentInstance;
import io.tykredis.imports.source.ImportRequest;
import io.tykredis.imports.source.NamedReleases;
import io.tykredis.imports.unread.UnprefixedVariables;
import io.tykredis.imports.unread.UnreadVariables;
import io.tykredis.input.InputError;
import io.tykredis.input.Pointer;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.Linter;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.SpecReader;
import io.tykredis.translate.Translator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports configurations, reading them as their components do. */
public final class Importer {

    private final Components components;
    private final SpecReader reader;
    private final Translator translator;
    private final Linter linter;

    public Importer(Components components, SpecReader reader, Translator translator, Linter linter) {
        this.components = components;
        this.reader = reader;
        this.translator = translator;
        this.linter = linter;
    }

    /** Imports all components that have a file or a variable. */
    public ImportResult all(ImportRequest request) {
        return imported(request, components.all());
    }

    /** Imports one component and ignores the others. */
    public ImportResult one(ImportRequest request, ComponentTable table) {
        return imported(request, List.of(table));
    }

    /** @param unresolved receives the variables without a value of the components whose address is unknown */
    private List<ImportedComponent> members(
            ImportRequest request, List<ComponentTable> tables, List<InputError> unresolved) {
        List<ImportedComponent> members = new ArrayList<>();
        Set<List<Object>> known = new HashSet<>();
        for (ComponentTable table : tables) {
            for (ComponentInstance instance : request.instances(table)) {
                ImportedComponent member = component(request, instance);
                List<InputError> open = unresolved(member.reading());
                unresolved.addAll(open);
                boolean unknown = !open.isEmpty() || hasNoAddress(member.reading());
                boolean nothing = instance.file() == null && (member.reading().isEmpty() || unknown);
                if (!nothing && known.add(member.settings())) {
                    members.add(member);
                }
            }
        }
        return members;
    }

    private static List<InputError> unresolved(ComponentReading reading) {
        return reading.blocks().stream()
                .limit(1)
                .flatMap(block -> block.unresolvedAddress().stream())
                .map(found -> new InputError(
                        found.at(),
                        InputError.Code.ENV_UNRESOLVED,
                        found.withoutValue(
                                "the address of the " + reading.table().title() + " is unknown."),
                        found.valueToAdd()))
                .toList();
    }

    /**
     * Whether an address can only be in a missing file, because a default would not be what the component uses. A
     * missing file of its own replaces the packaged one.
     */
    private static boolean hasNoAddress(ComponentReading reading) {
        return !reading.unsent().isEmpty()
                && reading.unread().isEmpty()
                && reading.blocks().stream()
                        .findFirst()
                        .filter(block -> block.isAddressUnset()
                                || block.addressing().source() == null
                                || (reading.unsent().ownFile()
                                        && !block.presumed().isEmpty()))
                        .isPresent();
    }

    /** Imports one component in one service. */
    public ImportedComponent component(ImportRequest request, ComponentInstance instance) {
        NamedReleases target = request.target(instance);
        return ImportedComponent.of(instance.service(), read(instance, target), reader, target);
    }

    /** Reads a component's file and variables as the component does. */
    public ComponentReading read(ComponentInstance instance, NamedReleases target) {
        return ComponentReader.read(
                components, instance, target.of(instance.table()).orElse(null));
    }

    /** Reads a file as its component would read it without variables. */
    public ComponentReading read(ComponentFile file) {
        return ComponentReader.read(components, file.table(), file, List.of());
    }

    /**
     * Returns the findings about the keys of a merged file, but not about their values.
     *
     * @param required older spellings that the requested release requires
     */
    public List<Diagnostic> afterMerge(ComponentReading reading, Set<Pointer> required) {
        Plane plane = new Plane(
                List.of(ImportedComponent.of(reading, reader, NamedReleases.NONE)),
                List.of(),
                List.of(),
                required,
                List.of());
        return linter.run(ConfigRule.class, rule -> rule.onImportOnly() ? Stream.empty() : rule.check(plane));
    }

    private ImportResult imported(ImportRequest request, List<ComponentTable> tables) {
        List<InputError> unresolved = new ArrayList<>();
        List<ImportedComponent> members = members(request, tables, unresolved);
        boolean recognized = members.stream()
                .anyMatch(member -> member.reading().keys().findAny().isPresent());
        List<PlaneGrouping.Group> groups = PlaneGrouping.of(members);
        List<String> names = PlaneGrouping.names(groups);
        List<ImportedPlane> planes = new ArrayList<>();
        Map<String, Plane> compared = new LinkedHashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Diagnostic> fatal = new ArrayList<>();
        List<Diagnostic> lost = new ArrayList<>();
        boolean usable = recognized;
        for (PlaneGrouping.Group group : groups) {
            Plane plane = new Plane(
                    group.members(),
                    request.repeated(group.members()),
                    List.of(),
                    onlySpellings(group.members()),
                    List.of());
            String name = names.get(compared.size());
            compared.put(name, plane);
            List<Diagnostic> found = Consequences.leftOut(
                    Stream.concat(
                                    run(plane, rule -> !rule.checksAllPlanes()).stream(),
                                    plane.members().stream().flatMap(this::ofSpec))
                            .toList(),
                    plane);
            diagnostics.addAll(found);
            Optional<PlaneSpec> made = PlaneSpec.of(plane);
            if (!recognized) {
                fatal.addAll(FatalFindings.misspelt(plane, found));
            } else if (plane.addressed().findAny().isEmpty()) {
                lost.addAll(FatalFindings.lost(plane, found));
            } else {
                fatal.addAll(made.map(spec -> fatal(spec, plane, found))
                        .orElseGet(() -> FatalFindings.unusable(plane, found)));
                usable &= made.isPresent();
                made.map(spec -> new ImportedPlane(name, plane.addressed().toList(), spec.spec()))
                        .ifPresent(planes::add);
            }
            fatal.addAll(FatalFindings.rejected(plane, found));
        }
        if (planes.isEmpty() && fatal.isEmpty()) {
            fatal.addAll(lost);
        }
        Plane all = new Plane(
                members,
                List.of(),
                UnreadVariables.dead(request.allVariables(), components).toList(),
                Set.of(),
                Stream.concat(request.sources().remarks().stream(), unresolved.stream())
                        .toList());
        diagnostics.addAll(run(all, ConfigRule::checksAllPlanes));
        Placement places = new Placement(request);
        List<Diagnostic> sorted = places.sorted(Stream.concat(diagnostics.stream(), fatal.stream()));
        return new ImportResult(
                usable && fatal.isEmpty() ? planes : List.of(),
                places.among(sorted, fatal),
                sorted,
                request.sources(),
                compared,
                recognized || !unresolved.isEmpty()
                        ? places.of(unresolved)
                        : UnprefixedVariables.among(request.allVariables(), components));
    }

    private List<Diagnostic> run(Plane plane, Predicate<ConfigRule> which) {
        return linter.run(ConfigRule.class, rule -> which.test(rule) ? rule.check(plane) : Stream.empty());
    }

    private static Set<Pointer> onlySpellings(List<ImportedComponent> members) {
        return members.stream()
                .flatMap(member -> member.reading().blocks().stream())
                .flatMap(BlockReading::onlySpellings)
                .map(FoundKey::at)
                .collect(Collectors.toSet());
    }

    /** The findings of spec rules in a component's spec, with places in the input. Dead keys have their own rule. */
    private Stream<Diagnostic> ofSpec(ImportedComponent member) {
        RedisSpec declared = member.declaredSpec();
        if (declared == null) {
            return Stream.empty();
        }
        Set<Pointer> dead = member.reading()
                .keys()
                .filter(found -> found.key().readBy().isEnded())
                .map(FoundKey::at)
                .collect(Collectors.toSet());
        LintContext context = LintContext.imported(
                declared, List.of(translator.translate(declared, member.table())), member::spelling);
        return linter
                .lint(
                        context,
                        rule -> !rule.describesTranslation() && member.reading().leavesOpen(rule))
                .stream()
                .map(found -> moved(found, member.origins(), member.name()))
                .filter(found -> !dead.contains(found.pointer()));
    }

    /** The errors of the whole spec. Those already reported for a component keep that text. */
    private List<Diagnostic> fatal(PlaneSpec made, Plane plane, List<Diagnostic> reported) {
        return linter
                .lint(LintContext.imported(made.spec(), translator.translate(made.spec()), plane::spelling))
                .stream()
                .filter(FatalFindings::isError)
                .map(found -> moved(found, made.origins(), found.component()))
                .map(found -> reported.stream()
                        .filter(before -> before.code().equals(found.code())
                                && before.pointer().equals(found.pointer()))
                        .findFirst()
                        .orElse(found))
                .distinct()
                .toList();
    }

    private static Diagnostic moved(Diagnostic found, SourceMap origins, @Nullable String component) {
        return new Diagnostic(found.code(), component, origins.of(found.pointer()), found.message(), found.fix());
    }
}
