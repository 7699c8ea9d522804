package io.tykredis.importing;

import io.tykredis.json.Pointer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where in the input each place of a spec comes from, so that what is found in the spec can be told of the input. */
public final class Origins {

    private final Map<Pointer, Pointer> inputs = new LinkedHashMap<>();

    void add(Pointer spec, Pointer input) {
        inputs.putIfAbsent(spec, input);
    }

    void addAll(Origins others) {
        others.inputs.forEach(this::add);
    }

    /** The place that gave what the spec has at {@code spec}, or the nearest around it. */
    public Pointer of(Pointer spec) {
        for (Pointer at = spec; ; at = at.parent()) {
            Pointer around = at;
            Pointer input = inputs.get(around);
            if (input == null && !around.equals(Pointer.ROOT)) {
                input = inputs.entrySet().stream()
                        .filter(entry -> around.covers(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
            }
            if (input != null || at.equals(Pointer.ROOT)) {
                return input == null ? Pointer.ROOT : input;
            }
        }
    }
}
