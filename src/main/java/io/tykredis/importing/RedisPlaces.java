package io.tykredis.importing;

import io.tykredis.importing.FileKeys.Member;
import io.tykredis.importing.FileKeys.Place;
import io.tykredis.json.Pointer;
import io.tykredis.mapping.Block;
import io.tykredis.mapping.Components;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The places of an input that have to do with Redis. What is wrong elsewhere is nobody's business. */
public final class RedisPlaces {

    private final Set<Pointer> places;
    private final Set<Pointer> around = new HashSet<>();

    RedisPlaces(Set<Pointer> places) {
        this.places = places;
        for (Pointer place : places) {
            for (Pointer at = place; !at.equals(Pointer.ROOT); at = at.parent()) {
                around.add(at.parent());
            }
        }
    }

    /** Of one component's file. */
    public static RedisPlaces of(Components components, ConfigFile file) {
        Set<Pointer> places = new HashSet<>();
        ComponentReading reading = ComponentReader.read(components, file.table(), file, List.of());
        of(reading).forEach(places::add);
        blocks(file).forEach(places::add);
        return new RedisPlaces(places);
    }

    /** Of files and variables. */
    static RedisPlaces of(Components components, List<ConfigFile> files, List<Variable> variables) {
        Set<Pointer> places = new HashSet<>();
        components.all().forEach(table -> {
            Optional<ConfigFile> file = files.stream()
                    .filter(each -> each.table().name().equals(table.name()))
                    .findFirst();
            of(ComponentReader.read(components, table, file.orElse(null), variables))
                    .forEach(places::add);
            file.stream().flatMap(RedisPlaces::blocks).forEach(places::add);
        });
        StrayVariables.dead(variables, components).map(Stray::at).forEach(places::add);
        return new RedisPlaces(places);
    }

    /** Whether the place is one of them, in one, or around one. */
    public boolean concern(Pointer at) {
        if (around.contains(at)) {
            return true;
        }
        for (Pointer place = at; !place.equals(Pointer.ROOT); place = place.parent()) {
            if (places.contains(place)) {
                return true;
            }
        }
        return false;
    }

    /** Of what one component reads. */
    static RedisPlaces in(ComponentReading reading) {
        return new RedisPlaces(of(reading).collect(Collectors.toSet()));
    }

    private static Stream<Pointer> of(ComponentReading reading) {
        return Stream.of(
                        reading.keys().map(Occurrence::at),
                        reading.strays().stream().map(Stray::at),
                        reading.misfits().stream().map(ComponentReading.Misfit::at))
                .flatMap(places -> places);
    }

    /** The blocks themselves, though nothing be in them. */
    private static Stream<Pointer> blocks(ConfigFile file) {
        Place root = new Place(file.content(), file.at());
        return file.table().blocks().stream()
                .map(Block::path)
                .filter(path -> !path.isEmpty())
                .flatMap(path -> FileKeys.at(root, path).stream())
                .map(Member::at);
    }
}
