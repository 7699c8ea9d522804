package io.tykredis.imports;

import io.tykredis.input.Pointer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The place in the input of each place in an imported spec. */
public final class SourceMap {

    private final Map<Pointer, Pointer> inputs = new LinkedHashMap<>();

    void add(Pointer spec, Pointer input) {
        inputs.putIfAbsent(spec, input);
    }

    void addAll(SourceMap others) {
        others.inputs.forEach(this::add);
    }

    /** The place that gave what the spec has at {@code spec}, or the nearest around it. */
    public Pointer of(Pointer spec) {
        for (Pointer at = spec; !at.equals(Pointer.ROOT); at = at.parent()) {
            Optional<Pointer> input = at(at);
            if (input.isPresent()) {
                return input.get();
            }
        }
        return inputs.getOrDefault(Pointer.ROOT, Pointer.ROOT);
    }

    /** What gave this place, or the first that gave something in it. */
    private Optional<Pointer> at(Pointer place) {
        return Optional.ofNullable(inputs.get(place)).or(() -> inputs.entrySet().stream()
                .filter(entry -> place.covers(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst());
    }
}
