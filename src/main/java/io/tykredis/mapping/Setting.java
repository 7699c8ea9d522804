package io.tykredis.mapping;

import io.tykredis.json.Pointer;
import java.util.List;

/**
 * One key that a component is to be given.
 *
 * @param path the JSON members that lead to it, its own name last
 * @param env its environment name
 * @param key the row of the table it was made from
 * @param read the releases that read it where it stands, which may be fewer than the key's
 * @param sources the places in the spec that it says, the most telling first
 */
public record Setting(List<String> path, String env, Key key, Releases read, Value value, List<Pointer> sources) {

    public Setting {
        path = List.copyOf(path);
        sources = List.copyOf(sources);
    }

    /** The members that lead to the object it stands in. */
    public List<String> block() {
        return path.subList(0, path.size() - 1);
    }
}
