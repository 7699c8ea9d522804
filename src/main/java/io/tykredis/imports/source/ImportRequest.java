package io.tykredis.imports.source;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.imports.ImportedComponent;
import io.tykredis.imports.RedisPaths;
import io.tykredis.imports.form.FileReading;
import io.tykredis.input.InputError;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import io.tykredis.model.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files and variables to import.
 *
 * @param files at most one for each component
 * @param variables in the order written; of two with one name the later counts
 * @param repeated where a name was given again within one object of a file
 * @param sources what was read of files as people hold them
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

    /** The release of a component: what the request names, else what the files tell. */
    public NamedReleases target(ComponentTable table) {
        Version named = releases.components().get(table.name());
        Version found = releases.tyk() == null ? sources.versions().get(table.name()) : null;
        Version version = named == null ? found : named;
        return new NamedReleases(releases.tyk(), version == null ? Map.of() : Map.of(table.name(), version));
    }

    /** Where in a file that was sent a place of the input is, or the nearest around it. */
    public @Nullable SourcePosition position(Pointer at) {
        for (EnvVariable variable : variables) {
            if (variable.position() != null && variable.at().covers(at)) {
                return variable.position();
            }
        }
        for (InputError error : sources.missing()) {
            if (error.pointer().equals(at)) {
                return error.position();
            }
        }
        for (ComponentFile file : files) {
            SentText text = file.text();
            if (text != null && file.at().covers(at)) {
                return position(file, at, text);
            }
        }
        return null;
    }

    private static @Nullable SourcePosition position(ComponentFile file, Pointer at, SentText text) {
        Map<Pointer, SourcePosition> places = file.positions();
        for (Pointer place = at; file.at().covers(place); place = place.parent()) {
            SourcePosition found = places.get(place);
            if (found != null) {
                return found.in(text.name());
            }
            if (place.equals(Pointer.ROOT)) {
                break;
            }
        }
        return null;
    }

    /** The variables of an env file. @throws io.tykredis.input.InvalidInput if it is none */
    public static ImportRequest envFile(byte[] text) {
        return new ImportRequest(List.of(), VariablesReader.ofFile(text), List.of());
    }

    @Nullable
    public ComponentFile file(ComponentTable table) {
        return files.stream()
                .filter(file -> file.table().name().equals(table.name()))
                .findFirst()
                .orElse(null);
    }

    /** The repeated names that have to do with Redis, of members and of variables. */
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

    /** Variables whose name occurs earlier. */
    private Stream<Pointer> again() {
        Set<String> names = new HashSet<>();
        return variables.stream()
                .filter(variable -> !names.add(variable.name()))
                .map(EnvVariable::at);
    }
}
