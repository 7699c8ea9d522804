package io.tykredis.imports.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.imports.ImportedComponent;
import io.tykredis.imports.RedisPaths;
import io.tykredis.imports.form.FileReading;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.form.Source;
import io.tykredis.input.Pointer;
import io.tykredis.model.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files and variables to import.
 *
 * @param files the files that no container mounts
 * @param variables the variables of no container, in input order; if two have the same name, the later takes effect
 * @param repeated the places of repeated names within one object of a file
 * @param sources the content of the input files
 * @param releases the releases that the request names
 */
public record ImportRequest(
        List<ComponentFile> files,
        List<EnvVariable> variables,
        List<Pointer> repeated,
        FileReading sources,
        NamedReleases releases) {

    public ImportRequest {
        files = List.copyOf(files);
        variables = List.copyOf(variables);
        repeated = List.copyOf(repeated);
    }

    public ImportRequest(List<ComponentFile> files, List<EnvVariable> variables, List<Pointer> repeated) {
        this(files, variables, repeated, FileReading.NONE, NamedReleases.NONE);
    }

    /**
     * Returns the component's instances, one per service. Variables outside containers apply to all instances. Files
     * outside containers apply to instances without their own file.
     */
    public List<ComponentInstance> instances(ComponentTable table) {
        List<ComponentFile> loose =
                files.stream().filter(file -> file.table().equals(table)).toList();
        List<ComponentInstance> deployed = sources.instances().stream()
                .filter(instance -> instance.table().equals(table))
                .map(instance -> new ComponentInstance(
                        table,
                        instance.service(),
                        instance.file() == null ? loose.stream().findFirst().orElse(null) : instance.file(),
                        Stream.concat(variables.stream(), instance.variables().stream())
                                .toList(),
                        instance.release(),
                        instance.image(),
                        instance.keys(),
                        sources.unsent(instance.service()),
                        instance.foreign()))
                .toList();
        if (!deployed.isEmpty()) {
            return deployed;
        }
        return loose.size() < 2
                ? List.of(new ComponentInstance(
                        table, null, loose.stream().findFirst().orElse(null), variables))
                : loose.stream()
                        .map(file -> new ComponentInstance(table, file.name(), file, variables))
                        .toList();
    }

    /** The release of a component from the request, otherwise from the deployment. */
    public NamedReleases target(ComponentInstance instance) {
        String name = instance.table().name();
        Version version = releases.components().get(name);
        if (instance.release() != null && releases.asked(instance.table()).isEmpty()) {
            version = instance.release().version();
        }
        return new NamedReleases(releases.tyk(), version == null ? Map.of() : Map.of(name, version));
    }

    /** The same, as if the deployment showed only these releases. */
    public ImportRequest with(NamedReleases others) {
        return new ImportRequest(files, variables, repeated, sources.withoutReleases(), others);
    }

    /** The same with the releases of another source, which count before those of the deployment. */
    public ImportRequest of(NamedReleases named) {
        return new ImportRequest(files, variables, repeated, sources.in(named), named);
    }

    /** The same, with other sources before those of its files. */
    ImportRequest after(List<Source> others) {
        return new ImportRequest(
                files, variables, repeated, sources.after(others).in(releases), releases);
    }

    /** All files, including those that containers mount. */
    public List<ComponentFile> allFiles() {
        return Stream.concat(
                        files.stream(),
                        sources.instances().stream().flatMap(instance -> Stream.ofNullable(instance.file())))
                .toList();
    }

    /** All variables, including those of containers. */
    public List<EnvVariable> allVariables() {
        return Stream.concat(
                        variables.stream(),
                        sources.instances().stream()
                                .flatMap(instance ->
                                        Stream.concat(instance.variables().stream(), instance.foreign().stream())))
                .distinct()
                .toList();
    }

    /** Reads the variables of an env file. @throws io.tykredis.input.InvalidInput if it is not an env file */
    public static ImportRequest envFile(byte[] text) {
        SentFile file = new SentFile(null, new String(text, UTF_8), null, Pointer.ROOT);
        return new ImportRequest(
                List.of(), VariablesReader.ofFile(text), List.of(), FileReading.of(file), NamedReleases.NONE);
    }

    /** The repeated names of members and variables that concern Redis. */
    public List<DuplicateName> repeated(List<ImportedComponent> members) {
        List<Pointer> places =
                Stream.concat(repeated.stream(), again()).distinct().toList();
        return members.stream()
                .flatMap(member -> {
                    RedisPaths redis = RedisPaths.in(member.reading());
                    return places.stream().filter(redis::concern).map(at -> new DuplicateName(member.name(), at));
                })
                .toList();
    }

    /** The variables whose name occurs earlier. */
    private Stream<Pointer> again() {
        return Stream.concat(Stream.of(variables), sources.instances().stream().map(ComponentInstance::variables))
                .flatMap(ImportRequest::again);
    }

    private static Stream<Pointer> again(List<EnvVariable> variables) {
        Set<String> names = new HashSet<>();
        return variables.stream()
                .filter(variable -> !names.add(variable.name()))
                .map(EnvVariable::at);
    }
}
