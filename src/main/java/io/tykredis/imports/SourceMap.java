package io.tykredis.imports;

import io.tykredis.input.Pointer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Maps places in an imported spec to places in the input. */
public final class SourceMap {

    private final Map<Pointer, Pointer> inputs = new LinkedHashMap<>();

    void add(Pointer spec, Pointer input) {
        inputs.putIfAbsent(spec, input);
    }

    void addAll(SourceMap others) {
        others.inputs.forEach(this::add);
    }

    /** The place in the input for the value at {@code spec}, or for the nearest value around it. */
    public Pointer of(Pointer spec) {
        for (Pointer at = spec; !at.equals(Pointer.ROOT); at = at.parent()) {
            Optional<Pointer> input = at(at);
            if (input.isPresent()) {
                return input.get();
            }
        }
        return inputs.getOrDefault(Pointer.ROOT, Pointer.ROOT);
    }

    /** The place in the input for this place, or the first one for something inside it. */
    private Optional<Pointer> at(Pointer place) {
        return Optional.ofNullable(inputs.get(place)).or(() -> inputs.entrySet().stream()
                .filter(entry -> place.covers(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst());
    }
}
