package io.tykredis.format;

import io.tykredis.json.Nearest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All formats there are, JSON first, the others by name. */
public final class Formats {

    private final List<Format> formats;

    public Formats(Collection<Format> formats) {
        this.formats = formats.stream()
                .sorted(Comparator.comparing((Format format) -> !format.name().equals(JsonFormat.NAME))
                        .thenComparing(Format::name))
                .toList();
    }

    public List<String> names() {
        return formats.stream().map(Format::name).toList();
    }

    public Optional<Format> find(String name) {
        return formats.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** The format of a name that is known to be one. */
    public Format require(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no format " + name));
    }

    /** What to say about a name that nothing here has. */
    public String instead(String unknown) {
        return Nearest.question(unknown, names()) + "The formats are " + String.join(", ", names()) + ".";
    }
}
