package io.tykredis.catalog;

import java.util.List;
import java.util.Optional;

/**
 * One setting in a component's own spelling, below its Redis block.
 *
 * @param concept what it means
 * @param json its name in the component's file, dots for nesting
 * @param env what its environment variable ends with, behind the block's prefix; empty: there is none
 * @param type what it may hold
 * @param readBy the releases whose code reads it; "exists but is never used" is not read
 * @param spelling whether this is how it is written today, an older way, or only for completeness
 * @param evidence the source that proves it
 */
public record Key(
        Concept concept, String json, String env, ValueType type, Releases readBy, Spelling spelling, String evidence) {

    /** What the spelling is good for. */
    public enum Spelling {
        /** The one to write. */
        CURRENT,
        /** The one to write for releases that do not know the current one. */
        DEPRECATED,
        /** Written whatever the release, as Tyk's examples do, although most releases ignore it. */
        INERT
    }

    /** The key of that name in a file, as encoding/json finds it: the exact one, else one that differs in case. */
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

    /** The same key, written although releases from {@code before} on ignore it. */
    public Key inertFrom(String before) {
        return new Key(concept, json, env, type, Releases.before(before), Spelling.INERT, evidence);
    }

    public boolean deprecated() {
        return spelling == Spelling.DEPRECATED;
    }
}
