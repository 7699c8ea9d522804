package io.tykredis.format;

import io.tykredis.input.NearestName;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All output formats, JSON first, then by name. */
public final class Formats {

    private final List<String> names;
    private final Map<String, Format> byName;

    public Formats(Collection<Format> formats) {
        this.names = formats.stream()
                .map(Format::name)
                .sorted(Comparator.comparing((String name) -> !name.equals(JsonFormat.NAME))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        this.byName = formats.stream().collect(Collectors.toUnmodifiableMap(Format::name, format -> format));
    }

    public List<String> names() {
        return names;
    }

    public Optional<Format> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The format with a name that the caller has checked. */
    public Format require(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no format " + name));
    }

    /** The suggestion for an unknown name. */
    public String instead(String unknown) {
        return NearestName.question(unknown, names()) + "Formats: " + String.join(", ", names()) + ".";
    }
}
