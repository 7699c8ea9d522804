package io.tykredis.imports;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.Components;
import io.tykredis.imports.reading.ComponentReader;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.reading.FileKeys;
import io.tykredis.imports.reading.FileKeys.Member;
import io.tykredis.imports.reading.FileKeys.Place;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.unread.UnreadName;
import io.tykredis.imports.unread.UnreadVariables;
import io.tykredis.input.Pointer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The places in an input that concern Redis. Errors elsewhere are ignored. */
public final class RedisPaths {

    private final Set<Pointer> places;
    private final Set<Pointer> around = new HashSet<>();

    RedisPaths(Set<Pointer> places) {
        this.places = places;
        for (Pointer place : places) {
            for (Pointer at = place; !at.equals(Pointer.ROOT); at = at.parent()) {
                around.add(at.parent());
            }
        }
    }

    /** The places in a component's file. */
    public static RedisPaths of(Components components, ComponentFile file) {
        Set<Pointer> places = new HashSet<>();
        ComponentReading reading = ComponentReader.read(components, file.table(), file, List.of());
        of(reading).forEach(places::add);
        blocks(file).forEach(places::add);
        return new RedisPaths(places);
    }

    /** The places in files and variables. */
    public static RedisPaths of(Components components, List<ComponentFile> files, List<EnvVariable> variables) {
        Set<Pointer> places = new HashSet<>();
        components.all().forEach(table -> {
            Optional<ComponentFile> file = files.stream()
                    .filter(each -> each.table().name().equals(table.name()))
                    .findFirst();
            of(ComponentReader.read(components, table, file.orElse(null), variables))
                    .forEach(places::add);
            file.stream().flatMap(RedisPaths::blocks).forEach(places::add);
        });
        UnreadVariables.dead(variables, components).map(UnreadName::at).forEach(places::add);
        return new RedisPaths(places);
    }

    /** Whether the place is one of them, or inside or around one. */
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

    /** The places that one component reads. */
    public static RedisPaths in(ComponentReading reading) {
        return new RedisPaths(of(reading).collect(Collectors.toSet()));
    }

    private static Stream<Pointer> of(ComponentReading reading) {
        return Stream.of(
                        reading.keys().map(FoundKey::at),
                        reading.unread().stream().map(UnreadName::at),
                        reading.misfits().stream().map(ComponentReading.Misfit::at))
                .flatMap(places -> places);
    }

    /** The blocks, even if they are empty. */
    private static Stream<Pointer> blocks(ComponentFile file) {
        Place root = new Place(file.content(), file.at());
        return file.table().blocks().stream()
                .map(Block::path)
                .filter(path -> !path.isEmpty())
                .flatMap(path -> FileKeys.at(root, path).stream())
                .map(Member::at);
    }
}
