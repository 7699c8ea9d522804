package io.tykredis.imports.unread;

import io.tykredis.catalog.Key;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An index of keys by the normal forms of their names. */
final class KeyIndex {

    private final Map<String, Key> byName = new HashMap<>();
    private final Map<String, Key> byNameWithoutTls = new HashMap<>();
    private final Set<String> words = new HashSet<>(NameNormalizer.COMMON);

    /** Of two keys of one form the current one is found. */
    KeyIndex(List<Key> keys) {
        Stream.concat(
                        keys.stream().filter(key -> !key.deprecated()),
                        keys.stream().filter(Key::deprecated))
                .forEach(key -> {
                    byName.putIfAbsent(NameNormalizer.plain(key.json()), key);
                    if (NameNormalizer.isDistinctiveWithoutTls(key.json())) {
                        byNameWithoutTls.putIfAbsent(NameNormalizer.withoutTls(key.json()), key);
                    }
                    words.addAll(NameNormalizer.words(key.json()));
                });
    }

    /** The key that is called the same in other words. */
    Optional<Key> find(String name) {
        return Optional.ofNullable(byName.get(NameNormalizer.plain(name)))
                .or(() -> Optional.ofNullable(byNameWithoutTls.get(NameNormalizer.withoutTls(name))));
    }

    /** Whether the name is made of words of keys, and so holds no slip of the pen. */
    boolean coversWordsOf(String name) {
        return words.containsAll(NameNormalizer.words(name));
    }
}
