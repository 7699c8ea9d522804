package io.tykredis.catalog;

import java.util.List;
import java.util.Optional;

/**
 * One setting in a component's own spelling, below its Redis block.
 *
 * @param concept its meaning
 * @param json its name in the component's file; dots separate nested members
 * @param env the end of its environment name, after the block's prefix; empty: there is none
 * @param type the type of its value
 * @param readBy the releases whose code uses it; a field that exists but is never used is not read
 * @param spelling whether the spelling is current, older, or written only for completeness
 * @param evidence the source that proves it
 */
public record Key(
        Concept concept, String json, String env, ValueType type, Releases readBy, Spelling spelling, String evidence) {

    /** The use of a spelling. */
    public enum Spelling {
        /** Written for current releases. */
        CURRENT,
        /** Written for releases that do not read the current spelling. */
        DEPRECATED,
        /** Written for every release, as in Tyk's examples, although most releases ignore it. */
        INERT
    }

    /** The key with that name in a file, as encoding/json finds it: an exact match, else a match that ignores case. */
    public static Optional<Key> find(List<Key> keys, String name) {
        return keys.stream().filter(key -> key.json().equals(name)).findFirst().or(() -> keys.stream()
                .filter(key -> key.json().equalsIgnoreCase(name))
                .findFirst());
    }

    /** The current spelling, read by every release. */
    public static Key of(Concept concept, String json, String env, ValueType type, String evidence) {
        return new Key(concept, json, env, type, Releases.ALL, Spelling.CURRENT, evidence);
    }

    /** The same key, read by these releases only. */
    public Key readBy(Releases releases) {
        return new Key(concept, json, env, type, releases, spelling, evidence);
    }

    /** The same key as an older spelling. */
    public Key older() {
        return new Key(concept, json, env, type, readBy, Spelling.DEPRECATED, evidence);
    }

    /** The same key, written although releases since {@code before} ignore it. */
    public Key inertFrom(String before) {
        return new Key(concept, json, env, type, Releases.before(before), Spelling.INERT, evidence);
    }

    public boolean deprecated() {
        return spelling == Spelling.DEPRECATED;
    }
}
