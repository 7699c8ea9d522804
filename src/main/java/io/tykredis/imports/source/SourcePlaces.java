package io.tykredis.imports.source;

import io.tykredis.input.InputError;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps places of an input to positions in its files. */
public final class SourcePlaces {

    private final Map<Pointer, SourcePosition> places = new HashMap<>();

    public SourcePlaces(ImportRequest request) {
        for (EnvVariable variable : request.allVariables()) {
            if (variable.position() != null) {
                places.putIfAbsent(variable.at(), variable.position());
            }
        }
        for (InputError error : request.sources().remarks()) {
            if (error.position() != null) {
                places.putIfAbsent(error.pointer(), error.position());
            }
        }
        for (ComponentFile file : request.allFiles()) {
            file.positions().forEach((at, position) -> places.putIfAbsent(at, position.in(file.name())));
        }
    }

    /** The position of a place, or of the nearest around it; {@code null} if it is not in a file. */
    public @Nullable SourcePosition of(Pointer at) {
        Pointer place = at;
        while (!places.containsKey(place) && !place.equals(Pointer.ROOT)) {
            place = place.parent();
        }
        return places.get(place);
    }
}
