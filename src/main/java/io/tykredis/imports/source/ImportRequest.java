package io.tykredis.imports.source;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.imports.ImportedComponent;
import io.tykredis.imports.RedisPaths;
import io.tykredis.input.Pointer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files and variables to import.
 *
 * @param files at most one for each component
 * @param variables in the order written; of two with one name the later counts
 * @param repeated where a name was given again within one object of a file
 */
public record ImportRequest(List<ComponentFile> files, List<EnvVariable> variables, List<Pointer> repeated) {

    public ImportRequest {
        files = List.copyOf(files);
        variables = List.copyOf(variables);
        repeated = List.copyOf(repeated);
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
