package io.tykredis.translate;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.Releases;
import io.tykredis.input.Pointer;
import io.tykredis.model.Secret;
import java.util.List;
import java.util.Optional;

/**
 * One key with the value that a component gets.
 *
 * @param path the JSON members that lead to it, its own name last
 * @param env its environment name
 * @param key its row in the table
 * @param readBy the releases that read it in this place, which may be fewer than the key's
 * @param sources its places in the spec, the most specific first
 */
public record Setting(List<String> path, String env, Key key, Releases readBy, Value value, List<Pointer> sources) {

    public Setting {
        path = List.copyOf(path);
        sources = List.copyOf(sources);
    }

    /** Whether it is one of the keys of the block, in the block's place. */
    boolean isIn(Block block) {
        List<String> place = block.path();
        return path.size() > place.size()
                && path.subList(0, place.size()).equals(place)
                && block.keys().contains(key);
    }

    /** The secret in the value, as a password or a reference. */
    public Optional<Secret> secret() {
        return value instanceof Value.Hidden hidden ? Optional.of(hidden.secret()) : Optional.empty();
    }

    /** The secret reference in the value. */
    public Optional<Secret> reference() {
        return secret().filter(secret -> !(secret instanceof Secret.Literal));
    }

    /** The TLS file in the value. */
    public Optional<Value.TlsFile> file() {
        return value instanceof Value.TlsFile file ? Optional.of(file) : Optional.empty();
    }

    Setting redacted() {
        return value instanceof Value.Hidden hidden && hidden.secret() instanceof Secret.Literal literal
                ? new Setting(path, env, key, readBy, new Value.Hidden(literal.redacted()), sources)
                : this;
    }
}
