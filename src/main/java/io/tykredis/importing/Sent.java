package io.tykredis.importing;

import io.tykredis.json.Pointer;
import io.tykredis.mapping.ComponentTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is to be imported.
 *
 * @param files at most one for each component
 * @param variables in the order written; of two with one name the later counts
 * @param repeated where a name was given again within one object of a file
 */
public record Sent(List<ConfigFile> files, List<Variable> variables, List<Pointer> repeated) {

    public Sent {
        files = List.copyOf(files);
        variables = List.copyOf(variables);
        repeated = List.copyOf(repeated);
    }

    /** The variables of an env file. @throws io.tykredis.json.InvalidInput if it is none */
    public static Sent envFile(byte[] text) {
        return new Sent(List.of(), Variables.ofFile(text), List.of());
    }

    @Nullable
    ConfigFile file(ComponentTable table) {
        return files.stream()
                .filter(file -> file.table().name().equals(table.name()))
                .findFirst()
                .orElse(null);
    }

    /** The repeated names that have to do with Redis, of members and of variables. */
    List<Repeated> repeated(List<Member> members) {
        List<Pointer> places =
                Stream.concat(repeated.stream(), again()).distinct().toList();
        return members.stream()
                .flatMap(member -> {
                    RedisPlaces redis = RedisPlaces.in(member.reading());
                    return places.stream().filter(redis::concern).map(at -> new Repeated(member.name(), at));
                })
                .toList();
    }

    /** Variables whose name another one before them has. */
    private Stream<Pointer> again() {
        Set<String> names = new HashSet<>();
        return variables.stream()
                .filter(variable -> !names.add(variable.name()))
                .map(Variable::at);
    }
}
